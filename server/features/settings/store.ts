import { sql } from 'kysely'
import {
  defaultSettings,
  type OnCallPay,
  type PaidSends,
  type SettingsSection,
} from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

const names = Object.keys(defaultSettings)

/** The settings of the organisation's file, with defaults for what was not set; other keys are the server's own. */
export async function readSection(tx: Tx): Promise<SettingsSection> {
  const { kept } = await tx.db
    .selectFrom('settings')
    .select(sql<Partial<SettingsSection>>`coalesce(jsonb_object_agg(key, value), '{}')`.as('kept'))
    .where('key', '=', sql<string>`any(${names})`)
    .executeTakeFirstOrThrow()
  const { on_call_pay: pay, paid_sends: paid } = kept
  return {
    ...defaultSettings,
    ...kept,
    ...(pay && { on_call_pay: payInOrder(pay) }),
    ...(paid && { paid_sends: paidInOrder(paid) }),
  }
}

/** JSON columns order their fields by length; people like to read the order of the documentation. */
function payInOrder({ night, weekend: days, rates }: OnCallPay): OnCallPay {
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

function paidInOrder({ per_person_an_hour, an_hour, countries }: PaidSends): PaidSends {
  return { per_person_an_hour, an_hour, countries }
}
