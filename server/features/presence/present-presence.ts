import type { Presence } from '../../../api/presence.ts'
import type { Present } from '../../../domain/war-room/who-is-there.ts'

export function presentPresence(there: Present[]): Presence[] {
  return there.map(({ by, doing, since }) => ({ by, doing, since: since.toISOString() }))
}
