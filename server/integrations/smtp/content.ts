import { headline, type Message, type PagedIncident } from '../../../domain/notification/message.ts'
import { type Html, html } from '../../../domain/rendering/html.ts'
import { oneLine, plainText, shorten } from '../../../domain/rendering/plain-text.ts'
import type { Outgoing } from '../sender.ts'

export type MailContent = { subject: string; text: string; html: string }

type Page = Extract<Message, { kind: 'page' }>

const SUBJECT_LENGTH = 180
const TITLE_LENGTH = 140
const ALERTS_LISTED = 10
const REPEATED = 'You may have had this message already.'

export function mailContent({
  message,
  possibleDuplicate,
}: Pick<Outgoing, 'message' | 'possibleDuplicate'>): MailContent {
  const note = possibleDuplicate ? REPEATED : null
  const subject = shorten(subjectOf(message), SUBJECT_LENGTH)
  const parts = message.kind === 'notice' ? [plainText(message.text)] : message.incidents.map(incidentText)
  const markup = message.kind === 'notice' ? noticeHtml(message.text) : message.incidents.map(incidentHtml)
  return {
    subject,
    text: [...(note === null ? [] : [note]), ...parts].join('\n\n'),
    html: pageHtml(note, markup),
  }
}

function subjectOf(message: Message): string {
  return message.kind === 'notice' ? oneLine(message.subject) : pageSubject(message)
}

/** The header's own parts come first: a long title must not push them out. */
function pageSubject({ incidents }: Page): string {
  const [first, ...others] = incidents
  const title = `[${oneLine(first.severity)}] ${first.id} ${headline(first, TITLE_LENGTH)}`
  return others.length === 0 ? title : `${incidents.length} incidents: ${title}`
}

function incidentText(incident: PagedIncident): string {
  const listed = incident.alerts.slice(0, ALERTS_LISTED)
  const rest = incident.alertCount - listed.length
  return [
    `${incident.id}: ${oneLine(incident.title)}`,
    factsOf(incident),
    ...listed.map((alert) => `- ${oneLine(`${alert.summary} (${alert.source})`)}`),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    '',
    `Acknowledge: ${incident.acknowledgeUrl}`,
    `Escalate: ${incident.escalateUrl}`,
    `Open: ${incident.url}`,
  ].join('\n')
}

function factsOf({ severity, urgency, service }: PagedIncident): string {
  const facts = `Severity ${oneLine(severity)}, ${urgency} urgency`
  return service === null ? facts : `${facts}, service ${oneLine(service)}`
}

function incidentHtml(incident: PagedIncident): Html {
  const listed = incident.alerts.slice(0, ALERTS_LISTED)
  const rest = incident.alertCount - listed.length
  return html`<h2><a href="${incident.url}">${incident.id}</a> ${incident.title}</h2>
    <p>${factsOf(incident)}</p>
    <ul>
      ${listed.map((alert) => html`<li>${alert.summary} (${alert.source})</li>`)}
      ${rest > 0 ? html`<li>and ${rest} more</li>` : null}
    </ul>
    <p>
      <a href="${incident.acknowledgeUrl}">Acknowledge</a> · <a href="${incident.escalateUrl}">Escalate</a>
    </p>`
}

function noticeHtml(text: string): Html {
  return html`<p style="white-space: pre-wrap">${text}</p>`
}

function pageHtml(note: string | null, content: Html | Html[]): string {
  return html`<!doctype html>
    <html lang="en">
      <body style="font-family: sans-serif">
        ${note === null ? null : html`<p>${note}</p>`} ${content}
      </body>
    </html>`.toString()
}
