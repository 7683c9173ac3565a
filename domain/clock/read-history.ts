import type { ActorRef } from '../incident/actor.ts'
import { blank, eventOf, type History, type Ring } from './history.ts'
import { resumed, started, stopped, type Stopwatch } from './stopwatch.ts'

/** What an incident's timeline tells. */
export type Told = { event: string; at: Date; actor: ActorRef; details: Record<string, unknown> }

type Change = (history: History, told: Told) => Partial<History>

const begins: Change = (_history, { at }) => ({ begunAt: at, work: started(at) })

/** The first thing that somebody does about it. Acknowledging promises that, and is not counted. */
const responds: Change = ({ respondedAt }, { actor, at }) =>
  isSomebody(actor) && !respondedAt ? { respondedAt: at } : {}

/** Support and executives have a plan of their own. */
function heard(audience: unknown, at: Date): Partial<History> {
  if (audience === 'customer' || audience === 'public') return { externalUpdateAt: at }
  return audience === 'internal' ? { internalUpdateAt: at } : {}
}

const commandsAnew: Change = ({ commander }, { at }) =>
  commander ? { commander: { ...commander, since: at } } : {}

const rang =
  (did: Ring): Change =>
  ({ rung }, { at, details }) => ({
    rung: [...rung, { clock: String(details['clock']), did, dueAt: String(details['due_at']), at }],
  })

const changes: Record<string, Change> = {
  opened: (history, told) => ({
    unansweredSince: told.at,
    answeredBy: personOf(told),
    ...(told.details['declared'] === true && begins(history, told)),
  }),
  declared: (history, told) => ({
    ...begins(history, told),
    ...commandsAnew(history, told),
    ...responds(history, told),
    answeredBy: history.answeredBy ?? personOf(told),
  }),
  'severity-changed': (history, told) => ({
    ...(history.work && begins(history, told)),
    assessedAt: told.at,
  }),
  'severity-confirmed': (_history, { at }) => ({ assessedAt: at }),
  acknowledged: ({ answeredBy }, told) => ({
    unansweredSince: null,
    snoozed: false,
    answeredBy: personOf(told) ?? answeredBy,
  }),
  unacknowledged: (_history, { at }) => ({ unansweredSince: at, snoozed: false }),
  snoozed: () => ({ snoozed: true }),
  'snooze-ended': (_history, { at }) => ({ snoozed: false, unansweredSince: at }),
  escalated: () => ({ snoozed: false }),
  'status-changed': (history, told) => ({
    ...responds(history, told),
    snoozed: false,
    unansweredSince: null,
    watched: told.details['status'] === 'monitoring',
    ...(isSomebody(told.actor) && { internalUpdateAt: told.at }),
  }),
  update: (history, told) => ({
    ...responds(history, told),
    ...(told.details['audience'] === 'external'
      ? { externalUpdateAt: told.at }
      : { internalUpdateAt: told.at }),
  }),
  'communication-sent': (history, told) => ({
    ...responds(history, told),
    ...heard(told.details['audience'], told.at),
  }),
  note: responds,
  'role-assigned': (history, told) => ({ ...responds(history, told), ...commanderOf(history, told) }),
  reopened: (history, told) => ({
    ...(history.work && { begunAt: told.at }),
    ...commandsAnew(history, told),
    unansweredSince: told.at,
    snoozed: false,
    watched: false,
    over: false,
  }),
  resolved: () => ({ over: true, snoozed: false, watched: false }),
  closed: () => ({ over: true }),
  merged: () => ({ over: true }),
  [eventOf.remind]: rang('remind'),
  [eventOf.overdue]: rang('overdue'),
  [eventOf.page]: rang('page'),
}

/** The events that clocks read; what else stands in a timeline does not concern them. */
export const eventsOfHistory: readonly string[] = Object.keys(changes)

/** Reads the entries in the order in which they were recorded. */
export function historyOf(entries: readonly Told[]): History {
  return entries.reduce((history, told) => {
    const next = { ...history, ...changes[told.event]?.(history, told) }
    return { ...next, work: ticking(next, told.at) }
  }, blank)
}

/** Time in which it is snoozed, only watched, or over, does not count. */
function ticking({ work, snoozed, watched, over }: History, at: Date): Stopwatch | null {
  if (!work) return null
  return snoozed || watched || over ? stopped(work, at) : resumed(work, at)
}

function commanderOf({ commander }: History, { at, details: { role, holder } }: Told): Partial<History> {
  if (role !== 'ic') return {}
  if (typeof holder !== 'string') return { commander: null }
  return commander?.person === holder ? {} : { commander: { person: holder, since: at } }
}

/** A token is that of a script or of a person who has no name here; the source of an alert is nobody. */
function isSomebody({ kind }: ActorRef): boolean {
  return kind === 'person' || kind === 'token'
}

function personOf({ actor }: Told): string | null {
  return actor.kind === 'person' ? actor.id : null
}
