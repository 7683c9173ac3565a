import type { Home } from '../../../api/home.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { after, before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { listActionItems } from '../action-items/list-action-items.ts'
import { readOnCall } from '../on-call/read-on-call.ts'
import { loadPeople } from '../people/load-people.ts'
import { listHandOvers } from '../shifts/list-hand-overs.ts'
import {
  countActionItemsOf,
  MOST_SHOWN,
  openBySeverity,
  openTasksOf,
  pagesWaitingFor,
  rolesOfferedTo,
} from './store.ts'
import { swapsOf } from './swaps-of.ts'

const MOST_ACTION_ITEMS = 10

/** Hand-overs that somebody still asks about, or prepares. */
const NEAR = { behind: { days: 2 }, ahead: { days: 3 } }

export async function readHome(tx: Tx, actor: Actor): Promise<Home> {
  const person = actor.kind === 'token' ? actor.person : null
  return {
    at: tx.now.toISOString(),
    person,
    open_incidents: await openBySeverity(tx, actor),
    ...(person === null ? nothing : await ownOf(tx, actor, person)),
  }
}

type Own = Omit<Home, 'at' | 'person' | 'open_incidents'>

const nothing: Own = {
  on_call: { now: [], until: null, next: [] },
  pages: [],
  action_items: { items: [], open: 0, overdue: 0 },
  tasks: [],
  contact_methods: { count: 0, verified: 0, unverified: [] },
  hand_overs: [],
  offered_roles: [],
  swaps: { to_answer: [], to_approve: [], own: [] },
}

async function ownOf(tx: Tx, actor: Actor, person: string): Promise<Own> {
  const query = { owner: person, state: 'open,in-progress', limit: MOST_ACTION_ITEMS }
  const { items } = await listActionItems(tx, actor, query)
  return {
    on_call: await onCallOf(tx, person),
    pages: await pagesWaitingFor(tx, person),
    action_items: { items, ...(await countActionItemsOf(tx, person)) },
    tasks: await openTasksOf(tx, actor, person),
    contact_methods: await methodsOf(tx, person),
    hand_overs: await handOversOf(tx, person),
    offered_roles: await rolesOfferedTo(tx, person),
    swaps: await swapsOf(tx, person),
  }
}

async function onCallOf(tx: Tx, person: string): Promise<Own['on_call']> {
  const { items, next_shifts: next } = await readOnCall(tx, { person })
  const now = items.map(({ schedule, name, until }) => ({ schedule, name, until }))
  const ends = now.flatMap(({ until }) => until ?? [])
  const until = ends.length === now.length ? (ends.toSorted().at(-1) ?? null) : null
  return { now, until, next: next ?? [] }
}

async function methodsOf(tx: Tx, person: string): Promise<Own['contact_methods']> {
  const methods = (await loadPeople(tx, [person])).get(person)?.methods ?? []
  const unverified = methods.filter(({ verified }) => !verified)
  return {
    count: methods.length,
    verified: methods.length - unverified.length,
    unverified: unverified.map(({ id, channel }) => ({ id, channel })),
  }
}

async function handOversOf(tx: Tx, person: string): Promise<Own['hand_overs']> {
  const { items } = await listHandOvers(tx, { person, limit: MOST_SHOWN })
  const [from, to] = [before(tx.now, NEAR.behind).toISOString(), after(tx.now, NEAR.ahead).toISOString()]
  return items
    .filter(({ at, confirmations }) => {
      const isDone = confirmations.some((one) => one.person === person)
      return !isDone && at >= from && at <= to
    })
    .toReversed()
}
