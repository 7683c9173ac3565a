import type { Selectable } from 'kysely'
import type { Signal } from '../../../api/signals.ts'
import type { Tables } from '../../database/tables.ts'

/** The columns of its body are null once that is gone. */
export type SignalRow = Selectable<Tables['signals']> & {
  format: string | null
  size: number | null
  bytes: Buffer | null
  unreadable_because: string | null
}

export function presentSignal(row: SignalRow, { whole }: { whole: boolean }): Signal {
  return {
    id: row.id,
    received_at: row.received_at.toISOString(),
    integration: row.integration_id,
    action: row.action,
    dedup_key: row.dedup_key,
    alert: row.alert_id,
    outcome: row.outcome,
    dropped_by: row.dropped_by,
    body: bodyOf(row, whole),
  }
}

function bodyOf(
  { body_id, format, size, bytes, unreadable_because }: SignalRow,
  whole: boolean,
): Signal['body'] {
  if (format === null || size === null || bytes === null) return null
  return {
    id: body_id,
    format,
    size,
    text: bytes.toString('utf8'),
    truncated: bytes.length < size,
    base64: whole ? bytes.toString('base64') : null,
    unreadable_because,
  }
}
