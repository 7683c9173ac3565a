import type { z } from 'zod'
import type { ActionItem, listActionItems as contract } from '../../../api/action-items.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { type ActionState, actionStates, isEnded } from '../../../domain/action-item/action-item.ts'
import type { Tx } from '../../database/transaction.ts'
import { findIncidentId } from '../incidents/store.ts'
import { presentActionItem } from './present-action-item.ts'
import { type ActionItemRow, findActionItems, type Position } from './store.ts'

type Asked = z.output<typeof contract.query>

export async function listActionItems(
  tx: Tx,
  actor: Actor,
  { limit, cursor, state, overdue, incident, ...asked }: Asked,
): Promise<{ items: ActionItem[]; next_cursor: string | null }> {
  const id = incident === undefined ? undefined : await findIncidentId(tx, incident)
  if (id === null) return { items: [], next_cursor: null }
  const { owner, team, service, priority, category } = asked
  const equal = { owner, team_id: team, service_id: service, incident_id: id, priority, category }
  const rows = await findActionItems(tx, actor, {
    states: state === undefined ? null : statesOf(state),
    overdue: overdue === undefined ? null : overdue === 'true',
    after: cursor === undefined ? null : readPosition(cursor),
    limit: limit + 1,
    equal,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentActionItem(row, tx.now)),
    next_cursor: last ? cursorOf(last) : null,
  }
}

function statesOf(text: string): ActionState[] {
  return text.split(',').map((word) => {
    const state = actionStates.find((known) => known === word.trim())
    if (state) return state
    const message = `"${word}" is none of ${actionStates.join(', ')}`
    throw new Refused('invalid-request', `state: ${message}.`, [{ path: 'state', message }])
  })
}

function cursorOf(row: ActionItemRow): string {
  return [isEnded(row) ? 'ended' : 'open', row.due_at.toISOString(), row.id].join('~')
}

function readPosition(cursor: string): Position {
  const [, phase, instant = '', id = ''] = /^(open|ended)~([^~]+)~(\d{1,18})$/.exec(cursor) ?? []
  const dueAt = new Date(instant)
  if (!Number.isNaN(dueAt.getTime())) return { ended: phase === 'ended', dueAt, id }
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
