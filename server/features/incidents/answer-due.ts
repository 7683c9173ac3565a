import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { holdersOf } from '../../../domain/role/roles.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { incidentStream, SYSTEM } from '../timeline/record.ts'
import { answerDueJob, type Awaited } from './jobs.ts'
import { lockIncident, nameOf, type IncidentRow } from './store.ts'
import { tell } from './tell.ts'

const USUAL_MINUTES = 5

type Call = { name: string; by: ActorRef; paged: readonly string[]; minutes?: number | null }

/** Whoever was called in is waited for; an address that is nobody's answers nothing. */
export function expectAnswer(tx: Tx, { id }: IncidentRow, { name, by, paged, minutes }: Call): void {
  const people = paged.filter((one) => !URL.canParse(one))
  if (people.length === 0) return
  const waited = minutes ?? USUAL_MINUTES
  const caller = by.kind === 'person' ? by.id : null
  const payload = { incident: id, name, caller, people, minutes: waited, since: tx.now.toISOString() }
  enqueue(tx, answerDueJob, payload, { runAt: after(tx.now, { minutes: waited }) })
}

/** Nobody of those who were called has done anything since: the commander hears of it, else who called. */
export const answerDueHandler: TransactionalHandler<Awaited> = {
  kind: answerDueJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const row = await lockIncident(tx, payload.incident)
      if (row && isOpen(row) && !(await hasActed(tx, payload))) await tellOfSilence(tx, row, payload)
    }
  },
}

async function hasActed(tx: Tx, { incident, people, since }: Awaited): Promise<boolean> {
  const entry = await tx.db
    .selectFrom('timeline')
    .select('number')
    .where('stream', '=', incidentStream(incident))
    .where('recorded_at', '>', new Date(since))
    .where(sql<string>`actor->>'kind'`, '=', 'person')
    .where(sql<boolean>`actor->>'id' = any(${people}::text[])`)
    .limit(1)
    .executeTakeFirst()
  return entry !== undefined
}

async function tellOfSilence(tx: Tx, row: IncidentRow, call: Awaited): Promise<void> {
  const { name, people, minutes, caller } = call
  const text = `${name} has not answered the call for ${minutes} minutes.`
  tell(tx, row.id, 'call-unanswered', SYSTEM, text, {
    kind: 'NOTIFICATION',
    details: { target: name, people },
  })
  const commanders = holdersOf(row.roles, 'ic')
  const told = commanders.length > 0 ? commanders : caller === null ? [] : [caller]
  await tellPeople(tx, told, {
    subject: `${nameOf(row.id)}: ${name} does not answer`,
    text: `${text} Page them again, or somebody else: tocsin page … --incident ${nameOf(row.id)}`,
  })
}
