import type { Message, PagedIncident } from '../../../domain/notification/message.ts'
import type { Outgoing } from '../sender.ts'

/** What a webhook contact method receives; the contract is in docs/integrations/webhook.md. */
export function webhookBody({ message, possibleDuplicate }: Pick<Outgoing, 'message' | 'possibleDuplicate'>) {
  return { ...contentOf(message), ...(possibleDuplicate ? { possible_duplicate: true } : {}) }
}

function contentOf(message: Message) {
  const at = message.at.toISOString()
  if (message.kind === 'notice') return { kind: 'notice', subject: message.subject, text: message.text, at }
  const [first, ...others] = message.incidents
  const page = {
    kind: 'page',
    page_id: first.pageId,
    incident: incidentOf(first),
    ...answersOf(first),
    ...(message.updated ? { updated: true } : {}),
    at,
  }
  if (others.length === 0) return page
  const incidents = message.incidents.map((incident) => ({
    page_id: incident.pageId,
    ...incidentOf(incident),
    ...answersOf(incident),
  }))
  return { ...page, incidents }
}

function incidentOf({ id, title, severity, urgency, service, url }: PagedIncident) {
  return { id, title, severity, urgency, service, url }
}

function answersOf({ alerts, alertCount, acknowledgeUrl, escalateUrl }: PagedIncident) {
  return {
    alerts,
    alert_count: alertCount,
    acknowledge_url: acknowledgeUrl,
    escalate_url: escalateUrl,
  }
}
