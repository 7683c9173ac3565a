import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { openIncidents } from '../incidents/open-incidents.ts'
import type { Paging } from '../notifications/page-people.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'

export type Alarm = { key: string; title: string; text: string }

/** Tocsin itself is in trouble: the catch-all is paged, once while an incident about the same trouble is open. */
export async function raiseAlarm(tx: Tx, paging: Paging, { key, title, text }: Alarm): Promise<void> {
  const groupingKey = `alarm:${key}`
  const open = await tx.db
    .selectFrom('incidents')
    .select('id')
    .where('grouping_key', '=', groupingKey)
    .where('status', 'not in', ['resolved', 'closed', 'merged'])
    .limit(1)
    .executeTakeFirst()
  if (open) return
  const level = levelOf(await activeScheme(tx), 1)
  const opened = await openIncidents(tx, [
    { title, level, service: null, by: SYSTEM, detectedBy: 'Tocsin', groupingKey },
  ])
  for (const { row } of opened) {
    record(tx, { stream: incidentStream(row.id), kind: 'OBSERVATION', event: 'alarm', actor: SYSTEM, text })
  }
  await startEscalations(
    tx,
    paging,
    opened.flatMap(({ start }) => start ?? []),
  )
}
