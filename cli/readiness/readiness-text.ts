import type { TeamReadiness } from '../../api/readiness.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Cell } from '../shell/table.ts'

const columns = [
  { title: 'PERSON' },
  { title: 'ON CALL' },
  { title: 'STATE' },
  { title: 'WHY' },
  { title: 'WHAT TO DO', flexible: true as const },
]

export function readinessText(teams: TeamReadiness[], width?: number): string {
  if (teams.length === 0) return 'There are no teams.'
  return teams.map((team) => `${headingOf(team)}\n${teamTable(team, width)}`).join('\n\n')
}

function headingOf({ team, from }: TeamReadiness): string {
  return `${team}, since ${minuteText(from)}`
}

function teamTable({ people }: TeamReadiness, width?: number): string {
  if (people.length === 0) return 'Nobody.'
  return table(columns, people.flatMap(rowsOf), width)
}

/** A line per finding, each by itself, so that a search finds the person with it. */
function rowsOf({ id, on_call: onCall, state, findings }: TeamReadiness['people'][number]): Cell[][] {
  const who = [id, onCall ? 'yes' : null, state]
  if (findings.length === 0) return [[...who, null, null]]
  return findings.map(({ text, remedy }) => [...who, text, remedy])
}
