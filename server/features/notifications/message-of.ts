import type { Message, PagedIncident } from '../../../domain/notification/message.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Links } from './links.ts'
import type { PageToSend } from './store.ts'

/** What a message says of the incidents of its pages; of a private one it says no more than that there is one. */
export function messageOf(tx: Tx, links: Links, pages: PageToSend[], { updated = false } = {}): Message {
  const [first, ...rest] = pages.map((page) => pagedIncident(links, page))
  if (!first) throw new Error('a message needs at least one page')
  return { kind: 'page', incidents: [first, ...rest], at: tx.now, updated }
}

function pagedIncident(links: Links, page: PageToSend): PagedIncident {
  const name = `INC-${page.incident_id}`
  return {
    pageId: page.id,
    id: name,
    title: page.private ? 'Private incident' : page.title,
    severity: page.severity,
    urgency: page.urgency,
    service: page.private ? null : page.service_id,
    url: links.incident(name),
    acknowledgeUrl: links.acknowledge(page.id),
    escalateUrl: links.escalate(page.id),
    alerts: page.private ? [] : page.alerts,
    alertCount: page.private ? 0 : page.alert_count,
  }
}
