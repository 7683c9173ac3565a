import type { Brief, RoleHandOver } from '../../api/incident-roles.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'NUMBER' },
  { title: 'ROLE' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'OFFERED' },
  { title: 'STATE', flexible: true },
]

export function handOverTable(all: RoleHandOver[]): string {
  if (all.length === 0) return 'No role was handed over.'
  return table(
    columns,
    all.map(({ number, role, from, to, offered_at, state, reason }) => [
      String(number),
      role,
      from,
      to,
      minuteText(offered_at),
      reason === null ? state : `${state}: ${reason}`,
    ]),
  )
}

export function handOverText({ number, incident, role, from, to, state, brief }: RoleHandOver): string {
  return [`Hand-over ${number} of ${incident}: ${role}, ${from} to ${to}, ${state}`, briefText(brief)].join(
    '\n\n',
  )
}

const headings: [keyof Brief, string][] = [
  ['status_and_impact', 'Status and impact'],
  ['tried', 'Tried'],
  ['strategy', 'Strategy'],
  ['people', 'People'],
  ['pending_decisions', 'Pending decisions'],
]

export function briefText(brief: Brief): string {
  return headings.map(([part, title]) => `${title}\n${indented(brief[part])}`).join('\n')
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
