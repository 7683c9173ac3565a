import type { Communication } from '../../../api/communications.ts'
import type { Tx } from '../../database/transaction.ts'
import { type CommunicationRow, type RecipientRow, recipientsOfAll } from './store.ts'

export async function presentCommunications(
  tx: Tx,
  rows: readonly CommunicationRow[],
): Promise<Communication[]> {
  const told = await recipientsOfAll(
    tx,
    rows.map(({ id }) => id),
  )
  const recipients = Map.groupBy(told, (recipient) => recipient.communication_id)
  return rows.map(({ incident_id: _incident, sent_at: sentAt, ...row }) => ({
    ...row,
    sent_at: sentAt.toISOString(),
    recipients: (recipients.get(row.id) ?? []).map(presentRecipient),
  }))
}

function presentRecipient(row: RecipientRow): Communication['recipients'][number] {
  return {
    person: row.person_id,
    subscription: row.subscription_id,
    channel: row.channel,
    delivery: row.delivery_id,
    state: row.state ?? 'unreachable',
    because: row.because,
  }
}
