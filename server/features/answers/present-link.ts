import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { html, type Html } from '../../../domain/rendering/html.ts'
import { nameOf } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import type { LinkAnswer, LinkVerb, Shown } from './answer-link.ts'
import type { AnswerPage } from './answer-page.ts'

type Words = Pick<AnswerPage, 'heading' | 'text'>

export type Presented = { status: number; page: AnswerPage; json: unknown }

/** The answer of a link, as a page and as JSON. */
export function presentLink(links: Links, verb: LinkVerb, answer: LinkAnswer): Presented {
  if (!answer.found) return dead[answer.because]
  const { row, outcome } = answer
  const words = outcome === null ? asking(verb, answer) : told(verb, answer)
  const status = outcome === null || outcome === 'done' ? 200 : 409
  const link = links.incident(nameOf(row.id))
  const band = { severity: row.severity, name: nameOf(row.id) }
  const page = { ...words, band, facts: factsOf(answer), buttons: buttonsOf(verb, answer), link }
  const json = status === 200 ? jsonOf(answer, words, link) : problem(status, words)
  return { status, page, json }
}

function asking(verb: LinkVerb, shown: Shown): Words {
  const name = nameOf(shown.row.id)
  if (!isOpen(shown.row)) return over(shown)
  if (verb === 'escalate') {
    return { heading: `Escalate ${name}?`, text: 'This pages the next step of its policy now.' }
  }
  if (verb === 'decline' && !shown.acknowledged) {
    return {
      heading: `Can't take ${name}?`,
      text: 'The next step is paged now, and you are not paged for it again.',
    }
  }
  if (shown.acknowledged) return { heading: `${name} is acknowledged`, text: tookIt(shown) }
  return { heading: `Acknowledge ${name}?`, text: 'You take it, and nobody else is paged for it.' }
}

function told(verb: LinkVerb, shown: Shown): Words {
  const name = nameOf(shown.row.id)
  if (shown.outcome === 'over') return over(shown)
  if (shown.outcome === 'nobody-left') {
    return {
      heading: `${name} cannot be escalated`,
      text: 'It has no escalation that could go on. Page somebody directly instead.',
    }
  }
  if (verb === 'escalate') return { heading: `${name} is escalated`, text: 'The next step is paged now.' }
  if (verb === 'decline' && !shown.acknowledged) {
    return {
      heading: 'Somebody else is paged',
      text: `You are not paged for ${name} again; the next step is paged now.`,
    }
  }
  return { heading: `${name} is acknowledged`, text: `${tookIt(shown)} Paging for it has stopped.` }
}

function over({ row, timeZone }: Shown): Words {
  const since = row.resolved_at ? ` since ${localTime(row.resolved_at, timeZone)}` : ''
  return {
    heading: `${nameOf(row.id)} is over`,
    text: `It is ${row.status}${since}; nothing is left to do. Thank you for answering.`,
  }
}

function tookIt({ acknowledged, timeZone }: Shown): string {
  return acknowledged ? `${acknowledged.who} took it at ${localTime(acknowledged.at, timeZone)}.` : ''
}

function factsOf({ row, acknowledged, timeZone }: Shown): AnswerPage['facts'] {
  const facts: AnswerPage['facts'] = [
    ['Title', row.private ? 'Private incident' : row.title],
    ['State', row.status],
    ['Since', time(row.detected_at, timeZone)],
  ]
  if (acknowledged) {
    facts.push(['Acknowledged', html`${acknowledged.who}, ${time(acknowledged.at, timeZone)}`])
  }
  return facts
}

function buttonsOf(verb: LinkVerb, { row, acknowledged, outcome }: Shown): AnswerPage['buttons'] {
  if (!isOpen(row)) return []
  const label = acknowledged ? 'Acknowledge again' : 'Acknowledge'
  const buttons = [
    { label, action: 'acknowledge', meant: verb === 'acknowledge' && !acknowledged },
    {
      label: 'Escalate to the next step',
      action: 'escalate',
      meant: verb === 'escalate' && outcome === null,
    },
  ]
  if (!acknowledged)
    buttons.push({ label: "Can't take it", action: 'decline', meant: verb === 'decline' && outcome === null })
  return buttons.toSorted((a, b) => Number(b.action === verb) - Number(a.action === verb))
}

function jsonOf({ row, acknowledged, outcome }: Shown, { text }: Words, url: string) {
  return {
    status: outcome === null ? 'unchanged' : 'ok',
    message: text,
    incident: {
      id: nameOf(row.id),
      title: row.private ? null : row.title,
      severity: row.severity,
      status: row.status,
      url,
    },
    acknowledged: acknowledged && { by: acknowledged.who, at: acknowledged.at.toISOString() },
  }
}

const problemTypes: Record<number, string> = { 404: 'not-found', 409: 'conflict', 410: 'expired' }

const dead: Record<'unknown' | 'expired', Presented> = {
  unknown: nowhere(404, {
    heading: 'This link is not valid',
    text: 'It answers no page. Copy it whole from the message, or open the incident in Tocsin.',
  }),
  expired: nowhere(410, {
    heading: 'This link has expired',
    text: 'Links answer for 30 days after their page. Open the incident in Tocsin instead.',
  }),
}

function nowhere(status: number, words: Words): Presented {
  return {
    status,
    page: { ...words, band: null, facts: [], buttons: [], link: null },
    json: problem(status, words),
  }
}

function problem(status: number, { heading, text }: Words) {
  return {
    type: `urn:tocsin:problem:${problemTypes[status]}`,
    title: `${heading}.`,
    status,
    detail: text,
    errors: [],
  }
}

function time(at: Date, timeZone: string): Html {
  return html`<time datetime="${at.toISOString()}">${localTime(at, timeZone)}</time>`
}

const format = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

function localTime(at: Date, timeZone: string): string {
  return at.toLocaleString('en-GB', { ...format, timeZone })
}
