import { isEnded } from '../../../domain/action-item/action-item.ts'
import { nextReminder, type ReminderKind } from '../../../domain/action-item/reminders.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { remindJob } from './jobs.ts'
import { actionName } from './name.ts'
import { noteActionItem } from './note-action-item.ts'
import { lockActionItem, type ActionItemRow } from './store.ts'
import { subjectOf } from './subject-of.ts'

type Planned = NonNullable<typeof remindJob.payload>

export function planReminder(tx: Tx, { id, due_at: dueAt }: Pick<ActionItemRow, 'id' | 'due_at'>): void {
  const { kind, at } = nextReminder(dueAt, tx.now)
  const due = dueAt.toISOString()
  enqueue(
    tx,
    remindJob,
    { item: id, dueAt: due, kind },
    { runAt: at, once: `${id}/${due}/${at.toISOString()}` },
  )
}

/** What ended or was moved meanwhile has nobody reminded of it; what was moved has reminders of its own. */
export const remindHandler: TransactionalHandler<Planned> = {
  kind: remindJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const row = await lockActionItem(tx, payload.item)
      if (!row || isEnded(row) || row.due_at.toISOString() !== payload.dueAt) continue
      await remind(tx, row, payload.kind)
      planReminder(tx, row)
    }
  },
}

async function remind(tx: Tx, row: ActionItemRow, kind: ReminderKind): Promise<void> {
  const name = actionName(row.id)
  const lead = await leadOf(tx, row.team_id)
  const told = kind === 'overdue' ? [row.owner, lead] : [row.owner ?? lead]
  await tellPeople(
    tx,
    told.flatMap((person) => person ?? []),
    { subject: await subjectOf(tx, row), text: `${name} ${words[kind]} ${row.due_at.toISOString()}.` },
  )
  if (kind !== 'due') return
  const whose = row.owner === null ? 'which nobody owns' : `which ${row.owner} owns`
  noteActionItem(tx, row, SYSTEM, {
    event: 'action-item-due',
    text: `${name}, ${whose}, is due: ${row.title}`,
  })
}

const words: Record<ReminderKind, string> = {
  soon: 'is due soon:',
  due: 'is due now:',
  overdue: 'is overdue; it was due at',
}

async function leadOf(tx: Tx, team: string | null): Promise<string | null> {
  if (team === null) return null
  const found = await tx.db.selectFrom('teams').select('lead').where('id', '=', team).executeTakeFirst()
  return found?.lead ?? null
}
