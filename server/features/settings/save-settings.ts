import { sql } from 'kysely'
import type { SettingsSection } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export async function saveSettings(tx: Tx, settings: SettingsSection): Promise<void> {
  await sql`insert into settings (key, value)
    select key, value from jsonb_each(${JSON.stringify(settings)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(tx.db)
}
