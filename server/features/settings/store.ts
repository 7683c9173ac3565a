import { sql } from 'kysely'
import { LevelChange } from '../../../api/severity.ts'
import {
  type BusinessHours,
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
  const { severity_levels: levels, business_hours: hours, on_call_pay: pay, paid_sends: paid } = kept
  return {
    ...defaultSettings,
    ...kept,
    ...(levels && { severity_levels: levels.map((level) => LevelChange.parse(level)) }),
    ...(hours && { business_hours: hoursInOrder(hours) }),
    ...(pay && { on_call_pay: payInOrder(pay) }),
    ...(paid && { paid_sends: paidInOrder(paid) }),
  }
}

/** JSON columns order their fields by length; people like to read the order of the documentation. */
function hoursInOrder({ days, from, to, time_zone }: BusinessHours): BusinessHours {
  return { days, from, to, time_zone }
}

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
