import { headline } from '../../domain/notification/message.ts'
import { oneLine } from '../../domain/rendering/plain-text.ts'
import { clockText } from '../shell/instant-text.ts'
import type { Delivery, Received } from './delivery.ts'

const LONGEST_TITLE = 400

/** A page with all that is needed to answer it, or a notice. */
export function receivedText(received: Received): string {
  const { body, path, received_at, signature } = received
  const marks = [
    signature === 'not checked' ? null : `signature ${signature}`,
    body.updated ? 'update' : null,
    body.possible_duplicate ? 'possible duplicate' : null,
  ].filter((mark) => mark !== null)
  const head = `${clockText(received_at)} UTC  ${path}${marks.length > 0 ? `  (${marks.join(', ')})` : ''}`
  return [head, ...contentLines(body), '', ''].join('\n')
}

function contentLines(body: Delivery): string[] {
  const { incident, incidents, alert_count, acknowledge_url, escalate_url } = body
  if (incidents && incidents.length > 0) return incidents.flatMap(pageLines)
  if (incident) return pageLines({ ...incident, alert_count, acknowledge_url, escalate_url })
  const lines = (body.text ?? '').split('\n').filter((line) => line.trim() !== '')
  return [`  Notice: ${oneLine(body.subject ?? 'without a subject')}`, ...lines.map((line) => `    ${line}`)]
}

type Page = NonNullable<Delivery['incidents']>[number]

function pageLines(page: Page): string[] {
  const { id, title, severity, urgency, service, alert_count, acknowledge_url, escalate_url } = page
  const about = [severity, urgency ? `${urgency} urgency` : null, service ?? null].filter(
    (one) => one !== null,
  )
  return [
    `  ${id}  ${headline({ title, alertCount: alert_count ?? 0 }, LONGEST_TITLE)}`,
    `    ${about.join(', ')}`,
    ...(acknowledge_url ? [`    acknowledge: ${acknowledge_url}`] : []),
    ...(escalate_url ? [`    escalate:    ${escalate_url}`] : []),
  ]
}
