import { sql } from 'kysely'
import {
  defaultSettings,
  type OnCallPay,
  type SettingsSection,
} from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

const names = Object.keys(defaultSettings)

/** What was set of the settings in the organisation's file; the rest has defaults, and other keys are the server's own. */
export async function keptSettings(tx: Tx): Promise<Partial<SettingsSection>> {
  const { kept } = await tx.db
    .selectFrom('settings')
    .select(sql<Partial<SettingsSection>>`coalesce(jsonb_object_agg(key, value), '{}')`.as('kept'))
    .where('key', '=', sql<string>`any(${names})`)
    .executeTakeFirstOrThrow()
  return kept.on_call_pay ? { ...kept, on_call_pay: inOrder(kept.on_call_pay) } : kept
}

/** JSON columns order their fields by length; people like to read the order of the documentation. */
function inOrder({ night, weekend: days, rates }: OnCallPay): OnCallPay {
  return {
    night: { from: night.from, to: night.to },
    weekend: days,
    rates: rates.map(({ team, currency, weekday, night: atNight, weekend, holiday }) => ({
      team,
      currency,
      weekday,
      night: atNight,
      weekend,
      holiday,
    })),
  }
}
