import { oneLine } from '../../domain/rendering/plain-text.ts'
import { clockText } from '../shell/instant-text.ts'
import type { Delivery, Received } from './delivery.ts'

/** A page with all that is needed to answer it, or a notice. */
export function receivedText(received: Received): string {
  const { body, path, received_at, signature } = received
  const marks = [
    signature === 'not checked' ? null : `signature ${signature}`,
    body.possible_duplicate ? 'possible duplicate' : null,
  ].filter((mark) => mark !== null)
  const head = `${clockText(received_at)} UTC  ${path}${marks.length > 0 ? `  (${marks.join(', ')})` : ''}`
  return [head, ...contentLines(body), '', ''].join('\n')
}

function contentLines(body: Delivery): string[] {
  const { incident, incidents, acknowledge_url, escalate_url } = body
  if (incidents && incidents.length > 0) return incidents.flatMap(pageLines)
  if (incident) return pageLines({ ...incident, acknowledge_url, escalate_url })
  const lines = (body.text ?? '').split('\n').filter((line) => line.trim() !== '')
  return [`  Notice: ${oneLine(body.subject ?? 'without a subject')}`, ...lines.map((line) => `    ${line}`)]
}

type Page = NonNullable<Delivery['incidents']>[number]

function pageLines({ id, title, severity, urgency, service, acknowledge_url, escalate_url }: Page): string[] {
  const about = [severity, urgency ? `${urgency} urgency` : null, service ?? null].filter(
    (one) => one !== null,
  )
  return [
    `  ${id}  ${oneLine(title)}`,
    `    ${about.join(', ')}`,
    ...(acknowledge_url ? [`    acknowledge: ${acknowledge_url}`] : []),
    ...(escalate_url ? [`    escalate:    ${escalate_url}`] : []),
  ]
}
