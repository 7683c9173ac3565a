import { fillInText } from '../rendering/fill-in.ts'
import { oneLine, shorten } from '../rendering/plain-text.ts'
import type { Compile, Expression } from './expression.ts'
import type { Actions } from './routing-rule.ts'
import { readerOf, type Reader, type Subject } from './subject.ts'
import { severityNamed, type AlertSeverity } from './signal.ts'

/** What rules made of an alert so far. */
export type Making = {
  subject: Subject
  /** A level of the scheme, where a rule names one. */
  level: string | null
  urgency: 'high' | 'low' | 'none' | null
  verdict: Verdict
  attachTo: AttachTo | null
}

/** `by` is the rule. */
export type Verdict =
  | { do: 'open' }
  | { do: 'suppress'; by: string }
  | { do: 'pause'; seconds: number; by: string }
  | { do: 'drop'; by: string }

export type AttachTo = { incident: string } | { service: string }

/** What was done is told in words, for people who ask why. */
type Deed = (making: Making) => { making: Making; did: string } | null

const LONGEST_SUMMARY = 1_024
const LONGEST_LABEL = 1_024

/** The steps of a rule in the order in which they are taken: what is taken out of the text can be put in a label. */
export function compileActions(rule: string, then: Actions, knows: Knowledge): Deed[] {
  const { service, severity, urgency, summary, labels = {}, extract = [] } = then
  const { suppress, pause_seconds: seconds, drop, attach_to: attachTo } = then
  return [
    ...extract.map(({ field, matches }) => taking(readerOf(field), knows.compile(matches))),
    ...Object.entries(labels).map(([name, template]) => labelling(name, template)),
    ...(summary === undefined ? [] : [rewording(summary)]),
    ...(service === undefined ? [] : [moving(service, knows.services)]),
    ...(severity === undefined ? [] : [rating(severity)]),
    ...(urgency === undefined ? [] : [setting({ urgency }, `urgency ${urgency}`)]),
    ...(attachTo === undefined ? [] : [setting({ attachTo }, `attaches to ${nameOf(attachTo)}`)]),
    ...(seconds === undefined
      ? []
      : [setting({ verdict: { do: 'pause', seconds, by: rule } }, `waits ${seconds} s`)]),
    ...(suppress ? [setting({ verdict: { do: 'suppress', by: rule } }, 'suppresses')] : []),
    ...(drop ? [setting({ verdict: { do: 'drop', by: rule } }, 'drops')] : []),
  ]
}

export type Knowledge = { compile: Compile; services: ReadonlySet<string> }

function setting(change: Partial<Making>, did: string): Deed {
  return (making) => ({ making: { ...making, ...change }, did })
}

function taking(read: Reader | null, { groups }: Expression): Deed {
  return (making) => {
    const found = read && groups(read(making.subject))
    const taken = Object.entries(found ?? {}).filter(([, value]) => value !== '')
    return taken.length === 0 ? null : withLabels(making, Object.fromEntries(taken))
  }
}

function labelling(name: string, template: string): Deed {
  return (making) => {
    const value = written(template, making.subject)
    return value === '' ? null : withLabels(making, { [name]: value })
  }
}

function withLabels(making: Making, added: Record<string, string>) {
  const { subject } = making
  const short = Object.entries(added).map(([name, value]) => [name, shorten(value, LONGEST_LABEL)] as const)
  return {
    making: {
      ...making,
      subject: { ...subject, labels: { ...subject.labels, ...Object.fromEntries(short) } },
    },
    did: short.map(([name, value]) => `label ${name}=${JSON.stringify(value)}`).join(', '),
  }
}

function rewording(template: string): Deed {
  return (making) => {
    const summary = shorten(oneLine(written(template, making.subject)), LONGEST_SUMMARY)
    if (summary === '') return null
    return { making: { ...making, subject: { ...making.subject, summary } }, did: 'rewrites the summary' }
  }
}

function moving(template: string, known: ReadonlySet<string>): Deed {
  return (making) => {
    const service = written(template, making.subject)
    if (!known.has(service)) return { making, did: `there is no service ${JSON.stringify(service)}` }
    return { making: { ...making, subject: { ...making.subject, service } }, did: `service ${service}` }
  }
}

function rating(name: string): Deed {
  const severity: AlertSeverity | null = severityNamed(name)
  return (making) =>
    severity === null
      ? { making: { ...making, level: name }, did: `severity ${name}` }
      : {
          making: { ...making, level: null, subject: { ...making.subject, severity } },
          did: `severity ${severity}`,
        }
}

function written(template: string, subject: Subject): string {
  return fillInText(template, (path) => readerOf(path)?.(subject)).trim()
}

function nameOf(attachTo: AttachTo): string {
  return 'incident' in attachTo ? attachTo.incident : `what is open on ${attachTo.service}`
}
