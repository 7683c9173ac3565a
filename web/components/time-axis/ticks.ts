import { localTime } from '../../../domain/schedule/local-time.ts'
import { weekdayNameAt } from '../../../domain/schedule/weekday-names.ts'
import { type Axis, type TimeRange, xOf } from './axis.ts'
import { wallPoints } from './wall-points.ts'

type Tick = { readonly at: number; readonly text: string }

/** Two rows: `headings` span to the next heading, `ticks` stand below them. */
export type Ticks = { readonly headings: readonly Tick[]; readonly ticks: readonly Tick[] }

type Step = {
  readonly minutes: number
  readonly leastWidth: number
  readonly heading: 'day' | 'month'
  readonly keep: (wall: Date) => boolean
  readonly text: (wall: Date) => string
}

const day = 24 * 60
const everyOne = () => true
const hours = (count: number): Step => ({
  minutes: count * 60,
  leastWidth: 44,
  heading: 'day',
  keep: everyOne,
  text: timeText,
})

const steps: readonly Step[] = [
  hours(1),
  hours(2),
  hours(3),
  hours(6),
  hours(12),
  { minutes: day, leastWidth: 48, heading: 'month', keep: everyOne, text: weekdayText },
  { minutes: day, leastWidth: 20, heading: 'month', keep: everyOne, text: dateText },
  { minutes: 7 * day, leastWidth: 0, heading: 'month', keep: isMonday, text: dateText },
]

/** `axis.width` is in pixels: the finest step whose texts have room is taken. */
export function ticksOf(axis: Axis, timeZone: string): Ticks {
  const pixelsPerMinute = (axis.width / (axis.until - axis.from)) * 60_000
  const step = steps.find(({ minutes, leastWidth }) => minutes * pixelsPerMinute >= leastWidth)
  if (!step) return { headings: [], ticks: [] }
  const local = localTime(timeZone)
  const wallOf = (at: number) => new Date(local.wallAt(at))
  const ticks = wallPoints(axis, Math.min(step.minutes, day), timeZone)
    .filter((at) => step.keep(wallOf(at)))
    .map((at) => ({ at, text: step.text(wallOf(at)) }))
  return { headings: headingsOf(axis, step.heading, timeZone), ticks: spaced(ticks, axis, step.leastWidth) }
}

function headingsOf(range: TimeRange, kind: Step['heading'], timeZone: string): Tick[] {
  const local = localTime(timeZone)
  const starts = [...new Set([range.from, ...wallPoints(range, day, timeZone)])]
  return starts
    .map((at) => ({ at, wall: new Date(local.wallAt(at)) }))
    .filter(({ at, wall }) => kind === 'day' || at === range.from || wall.getUTCDate() === 1)
    .map(({ at, wall }) => ({ at, text: kind === 'day' ? dayText(wall) : monthText(wall) }))
}

/** Where the clocks go back, or a change is half an hour, two texts would stand too close: the second goes. */
function spaced(ticks: Tick[], axis: Axis, leastWidth: number): Tick[] {
  let last = -Infinity
  return ticks.filter(({ at }) => {
    const x = xOf(axis, at)
    if (x - last < leastWidth * 0.8) return false
    last = x
    return true
  })
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function timeText(wall: Date): string {
  return wall.toISOString().slice(11, 16)
}

function dateText(wall: Date): string {
  return String(wall.getUTCDate())
}

function weekdayText(wall: Date): string {
  return `${weekdayNameAt(wall)} ${wall.getUTCDate()}`
}

function dayText(wall: Date): string {
  return `${weekdayText(wall)} ${months[wall.getUTCMonth()]}`
}

function monthText(wall: Date): string {
  return `${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`
}

function isMonday(wall: Date): boolean {
  return wall.getUTCDay() === 1
}
