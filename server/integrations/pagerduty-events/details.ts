import type { Link } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, isFields, linksOf, listOf } from '../fields.ts'

/** `custom_details` is an object by the book, and text or a list in the wild. */
export function detailsOf(event: Fields, custom: unknown): Fields {
  const details = isFields(custom) ? custom : looseDetails(custom)
  const images = listOf(event['images'])
  if (!event['client'] && !event['client_url'] && images.length === 0) return details
  return {
    ...(event['client'] ? { client: event['client'] } : {}),
    ...(event['client_url'] ? { client_url: event['client_url'] } : {}),
    ...(images.length > 0 ? { images } : {}),
    ...details,
  }
}

function looseDetails(custom: unknown): Fields {
  return custom === undefined || custom === null || custom === '' ? {} : { details: custom }
}

export function eventLinks(event: Fields): Link[] {
  const links = sourceLink(event)
  for (const entry of listOf(event['links'])) links.push(...textLink(fieldsOf(entry)))
  for (const entry of listOf(event['images'])) links.push(...imageLink(fieldsOf(entry)))
  return links
}

/** v1 has links and images in one list. */
export function contextLinks(event: Fields): Link[] {
  const links = sourceLink(event)
  for (const entry of listOf(event['contexts'])) {
    const context = fieldsOf(entry)
    links.push(...(context['type'] === 'image' ? imageLink(context) : textLink(context)))
  }
  return links
}

function sourceLink({ client, client_url: href }: Fields): Link[] {
  return href ? linksOf([firstText(client) ?? 'Open in the source', href]) : []
}

function textLink({ text, href }: Fields): Link[] {
  return linksOf([firstText(text, href) ?? '', href])
}

function imageLink({ alt, href, src }: Fields): Link[] {
  return linksOf([firstText(alt, src) ?? '', href ?? src])
}
