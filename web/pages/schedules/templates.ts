import type { Layer, Schedule } from '../../../domain/organisation/document.ts'
import { nextMonday } from '../schedule-draft/next-monday.ts'

export const templates = ['weekly', 'business-hours', 'follow-the-sun'] as const
export type Template = (typeof templates)[number]

export const templateTexts: Record<Template, { name: string; text: string }> = {
  weekly: { name: 'Weekly', text: 'A week each, handed over on Monday at 10:00.' },
  'business-hours': {
    name: 'Business hours',
    text: 'A week each, Monday to Friday from 09:00 to 17:00. Outside of it nobody is on call.',
  },
  'follow-the-sun': {
    name: 'Follow the sun',
    text: 'Three sites in turn, eight hours each in UTC, so that nobody is woken at night.',
  },
}

type Wish = {
  readonly template: Template
  readonly people: readonly string[]
  readonly timeZone: string
  readonly now: number
  /** Of each person, for the sites of those who follow the sun. */
  readonly zoneOf: (person: string) => string
}

/** What a new schedule begins with. */
export function fromTemplate(wish: Wish): Pick<Schedule, 'time_zone' | 'layers'> {
  if (wish.template === 'follow-the-sun') return { time_zone: 'UTC', layers: sites(wish) }
  const { people, timeZone, now, template } = wish
  const starts_at = nextMonday(now - 7 * 86_400_000, timeZone, '10:00')
  const hours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' }
  const restrictions = template === 'business-hours' ? [{ ...hours, days: [...hours.days] }] : []
  const begins = template === 'business-hours' ? `${starts_at.slice(0, 10)}T09:00` : starts_at
  return {
    time_zone: timeZone,
    layers: [{ ...weekly, id: 'weekly', people: [...people], starts_at: begins, restrictions }],
  }
}

const weekly = {
  ends_at: null,
  turn: { unit: 'week' as const, length: 1 },
  restrictions: [],
  offset: 0,
  takes_over_at: null,
  shadow: false,
}

/** Everybody goes to the site in whose eight hours their own noon is; a site without anybody is left out. */
function sites({ people, now, zoneOf }: Wish): Layer[] {
  const starts_at = nextMonday(now - 7 * 86_400_000, 'UTC', '00:00')
  return [
    { id: 'asia-pacific', from: '00:00', to: '08:00', hour: 0 },
    { id: 'europe-africa', from: '08:00', to: '16:00', hour: 8 },
    { id: 'americas', from: '16:00', to: '00:00', hour: 16 },
  ].flatMap(({ id, from, to, hour }) => {
    const here = people.filter((person) => siteHour(zoneOf(person), now) === hour)
    return here.length === 0 ? [] : [{ ...weekly, id, people: here, starts_at, restrictions: [{ from, to }] }]
  })
}

function siteHour(timeZone: string, now: number): number {
  const offset = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).offsetNanoseconds
  const noonInUtc = (((12 - offset / 3.6e12) % 24) + 24) % 24
  return Math.floor(noonInUtc / 8) * 8
}
