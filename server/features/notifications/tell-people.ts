import { noticeWay } from '../../../domain/notification/notice-way.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadPeople } from '../people/load-people.ts'
import { sendNotice } from './send-notice.ts'

/** Tells people something that is no page, each by one way. Answers the ids of those who can be told. */
export async function tellPeople(
  tx: Tx,
  ids: readonly string[],
  { subject, text }: { subject: string; text: string },
): Promise<string[]> {
  const people = await loadPeople(tx, [...new Set(ids)])
  const told: string[] = []
  for (const person of people.values()) {
    const way = noticeWay(person)
    if (!way) continue
    const { id, channel, address } = way
    await sendNotice(tx, { method: { id, person: person.id, channel, address }, subject, text })
    told.push(person.id)
  }
  return told
}
