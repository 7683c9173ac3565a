import type { Proposal } from '../../../domain/regulation/propose.ts'
import { whomToRemind } from '../../../domain/regulation/whom-to-remind.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockIncident, nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { proposeJob } from './jobs.ts'
import { proposedFor } from './known-regimes.ts'
import { clocksOf, proposedBefore } from './store.ts'

/** Says once of each regime that it may apply, to those who have a role for it. Starting it is for a person. */
export const proposeHandler: TransactionalHandler<Happened> = {
  kind: proposeJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const stream of new Set(jobs.map(({ payload }) => payload.stream))) {
      const row = await lockIncident(tx, incidentOf(stream))
      if (row) await propose(tx, row)
    }
  },
}

async function propose(tx: Tx, row: IncidentRow): Promise<void> {
  const running = (await clocksOf(tx, row.id)).map(({ regime }) => regime)
  const said = await proposedBefore(tx, row.id)
  const proposed = await proposedFor(tx, row, [...running, ...said])
  if (proposed.length === 0) return
  const to = whomToRemind(row.roles, { leaders: [], administrators: [] })
  for (const proposal of proposed) await say(tx, row, proposal, to)
}

async function say(tx: Tx, row: IncidentRow, { regime, because }: Proposal, to: string[]): Promise<void> {
  const name = nameOf(row.id)
  const told = await tellPeople(tx, to, {
    subject: `${name}: perhaps others must be told by law (${regime})`,
    text: `${name}: ${because}. Decide whether the clock of ${regime} starts: tocsin incident regulatory ${name} --start ${regime}`,
  })
  const text = `Perhaps ${regime} applies: ${because}. A person decides whether its clock starts.`
  tell(tx, row.id, 'regulatory-proposed', SYSTEM, text, {
    kind: 'NOTIFICATION',
    details: { regime, because, told },
  })
}
