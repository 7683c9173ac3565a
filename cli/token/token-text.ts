import type { Token } from '../../api/tokens.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'ID' },
  { title: 'NAME' },
  { title: 'ROLE' },
  { title: 'SCOPES' },
  { title: 'PERSON' },
  { title: 'EXPIRES' },
  { title: 'LAST USED' },
]

export function tokenTable(tokens: Token[], width?: number): string {
  if (tokens.length === 0) return 'No tokens.'
  const rows = tokens.map(({ id, name, role, scopes, person, expires_at, last_used_at }) => [
    id,
    name,
    role,
    scopes.join(', '),
    person,
    minuteText(expires_at) ?? 'never',
    minuteText(last_used_at) ?? 'never',
  ])
  return table(columns, rows, width)
}
