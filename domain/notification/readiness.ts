import type { Channel, Rule } from './plan.ts'
import { troubleWords } from './trouble-words.ts'

type Sent = {
  method: string
  at: Date
  state: 'reached' | 'failed' | 'open'
  because: string | null
}

/** What is known of a person's ways to be reached, and what was sent to them lately. */
export type Reachability = {
  methods: readonly { id: string; channel: Channel; verified: boolean }[]
  highRules: readonly Rule[]
  sent: readonly Sent[]
  /** Incidents for which every message to them failed. */
  missedIncidents: number
}

type Finding = {
  because: 'no-methods' | 'no-rules' | 'missed' | 'failed' | 'unverified'
  method: string | null
  text: string
  remedy: string
}

/** `unreachable`: nothing would reach them, as far as is known. `doubtful`: something should be looked at. */
export type Readiness = { state: 'ready' | 'doubtful' | 'unreachable'; findings: Finding[] }

export function readinessOf(person: Reachability): Readiness {
  const findings = [
    ...withoutMethods(person),
    ...missed(person),
    ...person.methods.flatMap((method) => failedLately(method, person.sent)),
    ...withoutRules(person),
    ...person.methods.filter(({ verified }) => !verified).map(unverified),
  ]
  if (person.methods.every(({ id }) => isBroken(id, person.sent))) return { state: 'unreachable', findings }
  return { state: findings.length === 0 ? 'ready' : 'doubtful', findings }
}

function withoutMethods({ methods }: Reachability): Finding[] {
  if (methods.length > 0) return []
  const remedy = 'Give them a contact method, in the organisation file or by the API.'
  return [{ because: 'no-methods', method: null, text: 'They have no contact method.', remedy }]
}

function withoutRules({ methods, highRules }: Reachability): Finding[] {
  const known = new Set(methods.map(({ id }) => id))
  if (methods.length === 0 || highRules.some(({ via }) => known.has(via))) return []
  const text = 'No rule says how to page them at high urgency, so all their methods are used at once.'
  return [
    {
      because: 'no-rules',
      method: null,
      text,
      remedy: 'Set notification_rules.high, the quickest way first.',
    },
  ]
}

function missed({ missedIncidents: count }: Reachability): Finding[] {
  if (count === 0) return []
  const text = `They were not reached for ${count} ${count === 1 ? 'incident' : 'incidents'}: every message failed.`
  return [
    { because: 'missed', method: null, text, remedy: 'Look at "tocsin deliveries list --state failed".' },
  ]
}

function failedLately({ id, channel }: Reachability['methods'][number], sent: readonly Sent[]): Finding[] {
  const failures = sent.filter(({ method, state }) => method === id && state === 'failed')
  const last = newest(failures)
  if (!last) return []
  const many = failures.length === 1 ? 'A message' : `${failures.length} messages`
  const since = isBroken(id, sent) ? 'none came through since' : 'a later one came through'
  const why = last.because === null ? '' : ` (${troubleWords(last.because)})`
  return [
    {
      because: 'failed',
      method: id,
      text: `${many} by ${channel} failed${why}; ${since}.`,
      remedy: `Correct "${id}", then try it: tocsin contact test ${id}`,
    },
  ]
}

function unverified({ id, channel }: Reachability['methods'][number]): Finding {
  return {
    because: 'unverified',
    method: id,
    text: `Nobody has confirmed that ${channel} reaches them.`,
    remedy: `tocsin contact verify ${id}`,
  }
}

/** The last that is known of it is a failure. */
function isBroken(method: string, sent: readonly Sent[]): boolean {
  return newest(sent.filter((one) => one.method === method && one.state !== 'open'))?.state === 'failed'
}

function newest(sent: readonly Sent[]): Sent | undefined {
  return sent.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
}
