import type { z } from 'zod'
import type { OnCallPay, onCallPay, PayLine } from '../../../api/on-call-pay.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { OnCallPay as PayRules } from '../../../domain/organisation/document.ts'
import { millisecondsByClass } from '../../../domain/pay/hour-classes.ts'
import { payOf, rateOf, type Rate } from '../../../domain/pay/pay.ts'
import { type Shift, shiftsOf } from '../../../domain/schedule/shifts.ts'
import type { Tx } from '../../database/transaction.ts'
import { teamHolidays } from '../absences/team-holidays.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { type Range, readRange } from '../schedules/range.ts'
import { findSchedules, type ScheduleName } from '../schedules/store.ts'
import { readSection } from '../settings/store.ts'
import { paidPeople, type PaidPerson } from './store.ts'
import { totalsOf } from './totals-of.ts'

type Asked = z.output<typeof onCallPay.query>
type Worked = { schedule: ScheduleName; person: PaidPerson; shifts: Shift[] }

/** Whoever is on call in two schedules at once works, and is paid, in both. */
export async function readPay(tx: Tx, actor: Actor, asked: Asked): Promise<OnCallPay> {
  const range = readRange(asked)
  const rules = (await readSection(tx)).on_call_pay
  const holidays = await teamHolidays(tx)
  const worked = (await workedIn(tx, range, asked)).filter(
    ({ person, schedule }) =>
      allow(actor, 'on-call-pay.read', { person: person.id, team: schedule.team }).allow,
  )
  const items = worked.map((each) => lineOf(each, rules, holidays))
  return {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    night: rules.night,
    weekend: rules.weekend,
    items,
    totals: totalsOf(items),
    next_cursor: null,
  }
}

/** By person and schedule. */
async function workedIn(tx: Tx, { from, to }: Range, { team, person: only }: Asked): Promise<Worked[]> {
  const schedules = await findSchedules(tx, { team })
  const compiled = await compiledSchedules(
    tx,
    schedules.map(({ id }) => id),
  )
  const shifts = schedules.flatMap((schedule) => {
    const each = compiled.get(schedule.id)
    return each ? shiftsOf(each, from, to).map((shift) => ({ schedule, shift })) : []
  })
  const people = await paidPeople(
    tx,
    shifts.map(({ shift }) => shift.person),
  )
  const wanted = people.filter(({ id }) => only === undefined || id === only)
  return wanted.flatMap((person) => {
    const own = shifts.filter(({ shift }) => shift.person === person.id)
    const bySchedule = Map.groupBy(own, ({ schedule }) => schedule)
    return [...bySchedule].map(([schedule, entries]) => ({
      schedule,
      person,
      shifts: entries.map(({ shift }) => shift),
    }))
  })
}

function lineOf(
  { schedule, person, shifts }: Worked,
  { rates, ...rules }: PayRules,
  holidays: ReadonlyMap<string, ReadonlySet<string>>,
): PayLine {
  const place = {
    timeZone: person.timeZone,
    holidays: holidays.get(schedule.team ?? '') ?? new Set<string>(),
  }
  const pay = payOf(millisecondsByClass(shifts, place, rules), rateOf(rates.map(rateIn), schedule.team))
  return {
    person: person.id,
    name: person.name,
    time_zone: person.timeZone,
    schedule: schedule.id,
    team: schedule.team,
    hours: pay.hours,
    total_hours: pay.totalHours,
    currency: pay.currency,
    amounts: pay.amounts,
    amount: pay.amount,
  }
}

function rateIn({ team, currency, ...hourly }: PayRules['rates'][number]): Rate {
  return { team, currency, hourly }
}
