import { type Diversion, divert, type Situation } from '../../../domain/escalation/divert.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import { namedBy, resolve, type Resolved } from './resolve-targets.ts'
import { situationsOf, type Standing } from './situations.ts'

type Asked = { targets: Target[]; incident: string }

/** Whom targets mean, with those who are away accompanied and those who had enough pages in this night spared. */
export async function whomToPage(
  tx: Tx,
  asked: Asked[],
): Promise<(Resolved & { diversions: Diversion[] })[]> {
  const { teams, schedules } = await namedBy(
    tx,
    asked.flatMap(({ targets }) => targets),
  )
  const standings = await situationsOf(tx, schedules)
  return asked.map(({ targets, incident }) => {
    const diversions: Diversion[] = []
    const resolved = resolve(targets, teams, (schedule) => {
      const standing = standings.get(schedule)
      if (!standing) return []
      const diverted = divert(situationFor(standing, incident))
      diversions.push(...diverted.diversions)
      return diverted.people
    })
    return { ...resolved, diversions }
  })
}

/** Who was woken for this incident goes on with it. */
function situationFor({ incidentsTonight, ...standing }: Standing, incident: string): Situation {
  const pagedTonight = new Map(
    [...incidentsTonight].map(([person, incidents]) => [
      person,
      incidents.filter((other) => other !== incident).length,
    ]),
  )
  return { ...standing, pagedTonight }
}
