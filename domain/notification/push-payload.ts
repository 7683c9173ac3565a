import { oneLine, plainText, shorten } from '../rendering/plain-text.ts'
import { headline, type Message, type PagedIncident } from './message.ts'

/** What a browser is pushed, to be shown as it is. With its keys and a margin it fits into the 4096 bytes that push services take. */
export type PushPayload = {
  kind: 'page' | 'notice'
  /** What the browser answers with, at `/push/{token}/…`. */
  token: string
  /** A later push with the same tag takes the place of this one. */
  tag: string
  title: string
  body: string
  /** Where a tap leads; null for a notice, which leads nowhere in particular. */
  open: string | null
  /** It says anew what was said before, and makes no sound. */
  updated: boolean
  at: string
}

type Page = Extract<Message, { kind: 'page' }>
type Links = { token: string; pageAt: (pageId: string) => string }

const TITLE_LENGTH = 120
const LINE_LENGTH = 90
const BODY_LENGTH = 700
const MOST_LISTED = 5

export function pushPayload(message: Message, { token, pageAt }: Links): PushPayload {
  const at = message.at.toISOString()
  if (message.kind === 'notice') {
    const title = shorten(oneLine(message.subject), TITLE_LENGTH)
    const body = shorten(plainText(message.text), BODY_LENGTH)
    return { kind: 'notice', token, tag: token, title, body, open: null, updated: false, at }
  }
  const [first] = message.incidents
  const words = message.incidents.length === 1 ? singleWords(first) : bundleWords(message)
  const { updated } = message
  return { kind: 'page', token, tag: first.id, ...words, open: pageAt(first.pageId), updated, at }
}

function singleWords(incident: PagedIncident): { title: string; body: string } {
  const [alert] = incident.alerts
  const said = alert && !incident.title.includes(alert.summary) ? [oneLine(alert.summary)] : []
  const facts = [incident.id, ...(incident.service === null ? [] : [incident.service])].map(oneLine)
  const lines = [facts.join(' · '), ...said, ...(alert ? [`From ${oneLine(alert.source)}`] : [])]
  return { title: titleOf(incident, TITLE_LENGTH), body: bodyOf(lines) }
}

function bundleWords({ incidents }: Page): { title: string; body: string } {
  const listed = incidents.slice(0, MOST_LISTED)
  const rest = incidents.length - listed.length
  const lines = listed.map((incident) => `${incident.id} ${titleOf(incident, LINE_LENGTH)}`)
  return {
    title: `${incidents.length} incidents`,
    body: bodyOf(rest > 0 ? [...lines, `and ${rest} more`] : lines),
  }
}

function titleOf(incident: PagedIncident, longest: number): string {
  const severity = oneLine(incident.severity)
  return `${severity} ${headline(incident, longest - severity.length - 1)}`
}

function bodyOf(lines: string[]): string {
  return shorten(lines.map((line) => shorten(line, LINE_LENGTH + 20)).join('\n'), BODY_LENGTH)
}
