import type { Message, PagedIncident } from '../../domain/notification/message.ts'
import type { Outgoing } from '../../server/integrations/sender.ts'

type Page = Extract<Message, { kind: 'page' }>

export function pagedIncident(number = 142, fields: Partial<PagedIncident> = {}): PagedIncident {
  const id = `INC-${number}`
  return {
    pageId: `page-${number}`,
    id,
    title: 'Disk full on db-7',
    severity: 'SEV1',
    urgency: 'high',
    service: 'checkout-api',
    url: `https://tocsin.example.com/incidents/${id}`,
    acknowledgeUrl: `https://tocsin.example.com/a/${number}k3y`,
    escalateUrl: `https://tocsin.example.com/e/${number}k3y`,
    alerts: [{ id: 'alert-1', summary: 'Disk full', severity: 'critical', source: 'db-7' }],
    alertCount: 1,
    ...fields,
  }
}

const at = new Date('2026-03-01T12:00:00Z')

export function page(...incidents: [PagedIncident, ...PagedIncident[]] | []): Page {
  const [first = pagedIncident(), ...others] = incidents
  return { kind: 'page', incidents: [first, ...others], at, updated: false }
}

export function bundle(count: number, fields: Partial<PagedIncident> = {}): Page {
  const others = Array.from({ length: count - 1 }, (_, index) => pagedIncident(index + 2, fields))
  return page(pagedIncident(1, fields), ...others)
}

export function notice(subject = 'Test', text = 'This is a test.'): Message {
  return { kind: 'notice', subject, text, at }
}

export function outgoing(message: Message = page(), fields: Partial<Outgoing> = {}): Outgoing {
  return { deliveryId: 'd-1', idempotencyKey: 'key-1', possibleDuplicate: false, message, ...fields }
}
