import type { ActorRef } from '../../../domain/incident/actor.ts'
import { defaultChannel, defaultRules, roomOf, type Room } from '../../../domain/war-room/room.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, saveIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { readSettings } from '../settings/read-settings.ts'
import { SYSTEM } from '../timeline/record.ts'

const unset = { channel: defaultChannel, call_url: null, backup_call_url: null }

/** Gives the incident its channel and its calls; once it has them they stay. */
export async function openRoom(tx: Tx, row: IncidentRow, by: ActorRef): Promise<void> {
  if (row.war_room) return
  const { warRoom } = await readSettings(tx)
  const room = roomOf(warRoom ?? unset, {
    id: nameOf(row.id),
    title: row.title,
    severity: row.severity,
    service: row.service_id,
    private: row.private,
    openedAt: tx.now,
  })
  const open = { ...room, opened_at: tx.now.toISOString() }
  await saveIncident(tx, row.id, { war_room: JSON.stringify(open) })
  row.war_room = open
  tell(tx, row.id, 'war-room-opened', by, `The war room is open: ${placesOf(room)}.`, {
    kind: 'NOTIFICATION',
    details: room,
  })
  const rules = warRoom?.rules ?? defaultRules
  if (rules.length > 0)
    tell(tx, row.id, 'war-room-rules', SYSTEM, rules.join(' '), { kind: 'NOTIFICATION', details: { rules } })
}

function placesOf({ channel, call_url: call, backup_call_url: backup }: Room): string {
  return [`#${channel}`, call && `call ${call}`, backup && `and if that fails ${backup}`]
    .filter(Boolean)
    .join(', ')
}
