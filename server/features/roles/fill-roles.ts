import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { fillRoles, missingRoles, type Given } from '../../../domain/role/fill-roles.ts'
import { holdersOf, roles } from '../../../domain/role/roles.ts'
import { levelOf, parseLevel, type Level, type Scheme } from '../../../domain/severity/scheme.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { lockIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { declarerOf } from './declarer-of.ts'
import { giveRoles } from './give-roles.ts'
import { fillJob } from './jobs.ts'
import { loadCandidates } from './load-candidates.ts'

const JUST_NOW_MINUTES = 5

/** Fills the roles that a declared incident requires and nobody holds. */
export function fillHandler(paging: Paging): TransactionalHandler<Happened> {
  return {
    kind: fillJob,
    batch: 20,
    run: async (tx, jobs) => {
      const scheme = await activeScheme(tx)
      const asking = jobs.filter(({ payload }) => !isLowered(scheme, payload))
      for (const stream of new Set(asking.map(({ payload }) => payload.stream))) {
        const row = await lockIncident(tx, incidentOf(stream))
        if (row?.declared_at && isOpen(row)) {
          await fillMissing(tx, paging, row, levelOf(scheme, row.severity_rank))
        }
      }
    },
  }
}

/** What became less bad asks nobody anew. */
function isLowered(scheme: Scheme, { details }: Happened): boolean {
  const [from, to] = [details['from'], details['to']].map((name) =>
    typeof name === 'string' ? parseLevel(scheme, name) : null,
  )
  return from && to ? to.rank > from.rank : false
}

async function fillMissing(tx: Tx, paging: Paging, row: IncidentRow, level: Level): Promise<void> {
  if (missingRoles(level, row.roles).length === 0) return
  const candidates = await loadCandidates(tx, row.team_id)
  const { given, missing } = fillRoles(level, row.roles, {
    candidates,
    declarer: await declarerOf(tx, row.id),
  })
  for (const one of given) await give(tx, row, one)
  await pageThem(tx, paging, row, given)
  const withoutHolder = missing.filter((role) => candidates[role] !== undefined)
  if (withoutHolder.length === 0) return
  const titles = withoutHolder.map((role) => roles[role].title)
  tell(tx, row.id, 'roles-missing', SYSTEM, `The rosters have nobody free as ${titles.join(', ')}.`, {
    kind: 'NOTIFICATION',
    details: { roles: withoutHolder },
  })
}

/** Whoever is on call for a role is woken for it where the incident is urgent, unless they were just now. */
async function pageThem(tx: Tx, paging: Paging, row: IncidentRow, given: readonly Given[]): Promise<void> {
  if (row.urgency !== 'high') return
  const people = given.flatMap((one) => (one.because === 'roster' ? one.people : []))
  if (people.length === 0) return
  const targets = people.map((person) => ({ person }))
  await pageBeside(tx, paging, row, targets, before(tx.now, { minutes: JUST_NOW_MINUTES }))
}

async function give(tx: Tx, row: IncidentRow, { role, people, because }: Given): Promise<void> {
  const holders = [...holdersOf(row.roles, role), ...people]
  const [holder = ''] = holders
  await giveRoles(tx, row, {
    by: SYSTEM,
    after: { ...row.roles, [role]: roles[role].many ? holders : holder },
    changes: [{ role, holders }],
    because: because === 'roster' ? ', on call by the roster' : ', who declared it',
    details: { because },
  })
}
