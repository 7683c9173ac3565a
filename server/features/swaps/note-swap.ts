import type { ActorRef } from '../../../domain/incident/actor.ts'
import { type SwapHappening, swapNews } from '../../../domain/swap/news.ts'
import { stretchText } from '../../../domain/schedule/stretch-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { namesOf, type ScheduleTraits } from '../schedules/store.ts'
import { record } from '../timeline/record.ts'
import { type SwapRow, swapOf } from './store.ts'
import { approversOf } from './swapped-schedule.ts'

type Happened = {
  happening: SwapHappening
  row: SwapRow
  schedule: ScheduleTraits
  actor: ActorRef
  by?: string
}

/** Writes down what happened to a swap, and tells whom it concerns. */
export async function noteSwap(tx: Tx, { happening, row, schedule, actor, by }: Happened): Promise<void> {
  const swap = swapOf(row)
  const approvers = happening === 'accepted' ? await approversOf(tx, schedule, swap) : []
  const names = await namesOf(tx, [swap.askedBy, swap.acceptedBy ?? '', by ?? ''])
  const nameOf = (person: string): string => names.get(person) ?? person
  const news = swapNews(happening, swap, {
    id: row.id,
    schedule,
    approvers,
    nameOf,
    note: row.note,
    by: by ?? null,
  })
  for (const { to, subject, text } of news) await tellPeople(tx, to, { subject, text })
  const details = { swap: row.id, asked_by: swap.askedBy, accepted_by: swap.acceptedBy, by: by ?? null }
  record(tx, {
    stream: `schedule:${row.schedule_id}`,
    kind: 'ACTION',
    event: `swap-${happening}`,
    actor,
    text: `${swap.inReturn ? 'Swap' : 'Cover'} ${happening.replaceAll('-', ' ')}: ${nameOf(swap.askedBy)}, ${stretchText(swap.asked, schedule.timeZone)}.`,
    details,
  })
  await audit(tx, { actor, action: `swap.${happening}`, subject: `schedule:${row.schedule_id}`, details })
}
