import type { Clock } from '../../../domain/clock/clock.ts'
import { eventOf, type Ring } from '../../../domain/clock/history.ts'
import { ringText } from '../../../domain/clock/ring-text.ts'
import { whomToTell } from '../../../domain/clock/whom-to-tell.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockIncident, nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { ringJob } from './jobs.ts'
import { loadClocks, type Clocks } from './load-clocks.ts'
import { pageByClock } from './page-by-clock.ts'
import { planRing } from './plan-clocks.ts'

/** Rings every clock whose time is over. What was planned for another time, or is needless by now, rings nothing. */
export function ringHandler(paging: Paging): TransactionalHandler<{ incident: string }> {
  return {
    kind: ringJob,
    batch: 20,
    run: async (tx, jobs) => {
      const ids = [...new Set(jobs.map(({ payload }) => payload.incident))].toSorted()
      for (const id of ids) await ringAll(tx, paging, id)
    },
  }
}

async function ringAll(tx: Tx, paging: Paging, id: string): Promise<void> {
  const row = await lockIncident(tx, id)
  const loaded = row && (await loadClocks(tx, row))
  if (!loaded) return
  const due = loaded.clocks.flatMap((clock) =>
    clock.next && clock.next.at <= tx.now ? [{ clock, did: clock.next.do }] : [],
  )
  for (const { clock, did } of due) {
    if (did === 'page') await pageByClock(tx, paging, row, loaded.level, clock)
    else await remind(tx, row, loaded, clock, did)
  }
  await tx.flush()
  const then = await loadClocks(tx, row)
  if (then) planRing(tx, id, then.clocks)
}

async function remind(
  tx: Tx,
  row: IncidentRow,
  { history }: Clocks,
  clock: Clock,
  did: Exclude<Ring, 'page'>,
): Promise<void> {
  const commander = history.commander?.person ?? null
  const { text, way } = ringText(did, { incident: nameOf(row.id), severity: row.severity, clock, commander })
  const told = await tellPeople(tx, whomToTell(clock.id, row.roles, history.answeredBy), {
    subject: `${nameOf(row.id)}${row.private ? '' : ` ${row.title}`}`,
    text: way === null ? text : `${text}\n${way}`,
  })
  tell(tx, row.id, eventOf[did], SYSTEM, text, {
    kind: 'NOTIFICATION',
    details: { clock: clock.id, due_at: clock.dueAt?.toISOString(), told },
  })
}
