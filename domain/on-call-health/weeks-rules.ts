import { dayText } from './day-text.ts'
import type { Shift } from '../schedule/shifts.ts'
import type { Stretch } from '../schedule/stretch.ts'
import { peopleIn, runsOf, weeksOf } from './weeks.ts'
import type { Finding } from './finding.ts'

type Asked = { shifts: readonly Shift[]; weeks: readonly Stretch[]; now: Date; timeZone: string }

type Found = Omit<Finding, 'remedy'>

/** Who is on call for more weeks in a row than the rule has, in a run that is not over. */
export function tooManyWeeksInARow({ shifts, weeks, now, timeZone }: Asked, most: number): Found[] {
  return peopleIn(shifts).flatMap((person) =>
    runsOf(weeksOf(person, shifts, weeks)).flatMap((run): Found[] => {
      const own = run.flatMap((number) => weeks[number] ?? [])
      const [first, last] = [own[0], own.at(-1)]
      if (run.length <= most || !first || !last || last.endsAt <= now) return []
      const text = `${person} is on call for ${run.length} weeks in a row from ${dayText(first.startsAt, timeZone)}; ${most} ${most === 1 ? 'is' : 'are'} the most.`
      return [{ rule: 'weeks-in-a-row', people: [person], stretches: own.slice(most), text }]
    }),
  )
}

/** Who has another turn sooner than so many weeks after the last; a finding per person, with each of the weeks that come too soon. */
export function tooFewWeeksBetween({ shifts, weeks, now, timeZone }: Asked, least: number): Found[] {
  return peopleIn(shifts).flatMap((person): Found[] => {
    const runs = runsOf(weeksOf(person, shifts, weeks))
    const soon = runs.flatMap((run, index) => {
      const [begins, ended] = [run[0], runs[index - 1]?.at(-1)]
      const week = begins === undefined ? undefined : weeks[begins]
      if (begins === undefined || ended === undefined || !week || week.endsAt <= now) return []
      return begins - ended - 1 < least ? [{ week, between: begins - ended - 1 }] : []
    })
    const [first] = soon
    if (!first) return []
    const between = first.between === 1 ? 'one week' : `${first.between} weeks`
    const text = `${person} has only ${between} between two turns before that of ${dayText(first.week.startsAt, timeZone)}${soon.length > 1 ? `, and ${soon.length === 2 ? 'one more time' : `${soon.length - 1} more times`}` : ''}; ${least} are the least.`
    return [{ rule: 'weeks-between', people: [person], stretches: soon.map(({ week }) => week), text }]
  })
}
