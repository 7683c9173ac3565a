import type { Tx } from '../../database/transaction.ts'
import { noSuchAlert } from '../../integrations/opsgenie/answers.ts'
import type { Answer } from '../../integrations/received.ts'
import type { Integration } from '../services/integration-of-key.ts'
import type { ListedAlert } from './present-alert.ts'
import { alertAsked } from './read-alert.ts'
import type { Asked } from './read-routes.ts'
import { historyOf, type HistoryRow, recipientsOf } from './store.ts'

export async function readLogs(tx: Tx, caller: Integration, asked: Asked): Promise<Answer> {
  return await ofAlert(tx, caller, asked, async ({ incident_id: incident }) =>
    (incident === null ? [] : await historyOf(tx, incident, null)).map((entry) => ({
      log: entry.text,
      type: entry.event,
      ...written(entry),
    })),
  )
}

export async function readNotes(tx: Tx, caller: Integration, asked: Asked): Promise<Answer> {
  return await ofAlert(tx, caller, asked, async ({ incident_id: incident }) =>
    (incident === null ? [] : await historyOf(tx, incident, ['note'])).map((entry) => ({
      note: entry.text,
      ...written(entry),
    })),
  )
}

export async function readRecipients(tx: Tx, caller: Integration, asked: Asked): Promise<Answer> {
  return await ofAlert(tx, caller, asked, async ({ incident_id: incident }) =>
    (incident === null ? [] : await recipientsOf(tx, incident)).map(({ id, username, answered, at }) => ({
      user: { id, username },
      state: answered ? 'action' : 'active',
      method: 'Notification',
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })),
  )
}

async function ofAlert(
  tx: Tx,
  caller: Integration,
  asked: Asked,
  itemsOf: (alert: ListedAlert) => Promise<object[]>,
): Promise<Answer> {
  const alert = await alertAsked(tx, caller, asked)
  if (!alert) return noSuchAlert
  const items = await itemsOf(alert)
  return { status: 200, body: { data: asked.query['order'] === 'asc' ? items.toReversed() : items } }
}

function written({ number, at, actor }: HistoryRow) {
  return { owner: actor.id ?? 'System', createdAt: at.toISOString(), offset: String(number) }
}
