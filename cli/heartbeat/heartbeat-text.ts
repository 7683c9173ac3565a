import type { Heartbeat } from '../../api/heartbeats.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'HEARTBEAT', flexible: true },
  { title: 'STATE' },
  { title: 'SERVICE' },
  { title: 'EVERY MIN', align: 'right' },
  { title: 'GRACE MIN', align: 'right' },
  { title: 'LAST PING' },
  { title: 'NEXT BY' },
]

const states: Record<Heartbeat['state'], string> = {
  waiting: 'never expected yet',
  alive: 'alive',
  missed: 'missed',
  disabled: 'disabled',
}

export function heartbeatTable(heartbeats: Heartbeat[], width?: number): string {
  if (heartbeats.length === 0) return 'No heartbeats.'
  const rows = heartbeats.map((one) => [
    one.id,
    states[one.state],
    one.service,
    one.interval_minutes,
    one.grace_minutes,
    one.last_ping_at && minuteText(one.last_ping_at),
    one.next_ping_by && minuteText(one.next_ping_by),
  ])
  return table(columns, rows, width)
}
