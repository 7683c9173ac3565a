import type { Situation } from '../../../domain/escalation/divert.ts'
import { nightAround } from '../../../domain/schedule/night.ts'
import type { Tx } from '../../database/transaction.ts'
import { whoIsAway } from '../absences/who-is-away.ts'
import { pagedSince } from '../notifications/paged-since.ts'
import { loadPeople } from '../people/load-people.ts'
import { type PagingRules, pagingRules } from '../schedules/paging-rules.ts'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'

/** How things stand with a schedule now; `incidentsTonight` are those that each person was paged for in this night. */
export type Standing = Omit<Situation, 'pagedTonight'> & { incidentsTonight: Map<string, string[]> }

/** Only where a schedule has an overflow and it is night is anything asked that nodes do not keep. */
export async function situationsOf(tx: Tx, schedules: readonly string[]): Promise<Map<string, Standing>> {
  const rules = await pagingRules(tx, schedules)
  const overflows = [...rules.values()].flatMap(({ overflow }) => overflow ?? [])
  const onCall = await whoIsOnCall(tx, [...new Set([...schedules, ...overflows])], tx.now)
  const people = [...onCall.values()].flat()
  const leaders = [...rules.values()].flatMap(({ lead, manager }) =>
    [lead, manager].filter((one) => one !== null),
  )
  const away = await whoIsAway(tx, [...new Set([...people, ...leaders])])
  const tonight = await incidentsTonight(tx, rules, onCall)
  return new Map(
    [...rules].map(([schedule, { lead, manager, overflow, pagesPerNight }]) => [
      schedule,
      {
        onCall: onCall.get(schedule) ?? [],
        away,
        lead,
        manager,
        overflow:
          overflow === null
            ? null
            : { schedule: overflow, onCall: onCall.get(overflow) ?? [], mostPages: pagesPerNight },
        incidentsTonight: tonight.get(schedule) ?? new Map<string, string[]>(),
      },
    ]),
  )
}

/** Per schedule that has an overflow. A night is that of the person's own zone. */
async function incidentsTonight(
  tx: Tx,
  rules: Map<string, PagingRules>,
  onCall: Map<string, string[]>,
): Promise<Map<string, Map<string, string[]>>> {
  const found = new Map<string, Map<string, string[]>>()
  for (const [schedule, { overflow, night }] of rules) {
    if (overflow === null) continue
    const people = await loadPeople(tx, onCall.get(schedule) ?? [])
    const since = new Map(
      [...people.values()].flatMap(({ id, timeZone }): [string, Date][] => {
        const around = nightAround(tx.now, night, timeZone)
        return around ? [[id, around.startsAt]] : []
      }),
    )
    found.set(schedule, await pagedSince(tx, since))
  }
  return found
}
