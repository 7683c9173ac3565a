import { teams } from '../../../api/organisation-resources.ts'
import { listAbsences } from '../../../api/absences.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { stretchText } from '../../../domain/schedule/stretch-text.ts'
import { useMay } from '../../app/session.ts'
import type { TimeRange } from '../../components/time-axis/axis.ts'
import type { Block } from '../../components/time-axis/block.ts'
import type { Row } from '../../components/time-axis/row.ts'
import { useEvery } from '../../queries/every.ts'
import { useAskedIf } from '../../queries/ask-if.ts'
import type { Manner } from './rota/blocks.ts'
import { peopleIn } from './rota/people-in.ts'

const day = 86_400_000

/** Absences of its people and holidays of its team, where there are any. */
export function useAwayRows(schedule: Schedule, find: FindSchedule, range: TimeRange, manner: Manner): Row[] {
  const mayRead = useMay('absence.read')
  const query = {
    from: new Date(range.from).toISOString(),
    to: new Date(range.until).toISOString(),
    limit: 100,
  }
  const { data: absences } = useAskedIf(mayRead, listAbsences, { query })
  const { data: allTeams } = useEvery(teams.list)
  const people = peopleIn(schedule, find)
  const away = absences?.items.filter(({ person }) => people.includes(person)) ?? []
  const holidays = allTeams?.find(({ id }) => id === schedule.team)?.holidays ?? []
  const local = localTime(schedule.time_zone)
  return [
    row(
      'away',
      'Away',
      away.map(({ id, person, starts_at, ends_at }) => {
        const block = { from: Date.parse(starts_at), until: Date.parse(ends_at) }
        const text = `${manner.nameOf(person)} is away`
        return {
          ...block,
          id,
          text,
          description: `${text}, ${said(block, manner)}`,
          colour: manner.colourOf(person),
          look: 'dashed' as const,
        }
      }),
    ),
    row(
      'holidays',
      'Holidays',
      holidays.map(({ date, name }) => {
        const wall = Date.parse(`${date}T00:00Z`)
        const block = { from: local.instantOf(wall), until: local.instantOf(wall + day) }
        return {
          ...block,
          id: `${date} ${name}`,
          text: name,
          description: `${name}, ${date}`,
          colour: null,
          look: 'dashed' as const,
        }
      }),
    ),
  ].filter(({ blocks }) => blocks.some(({ from, until }) => from < range.until && range.from < until))
}

function row(id: string, label: string, blocks: Block[]): Row {
  return { id, label, blocks }
}

function said({ from, until }: TimeRange, { timeZone }: Manner): string {
  return stretchText({ startsAt: new Date(from), endsAt: new Date(until) }, timeZone)
}
