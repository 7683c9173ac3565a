import { parseLevel, type Rank, type Scheme } from '../../../domain/severity/scheme.ts'
import { Refused } from '../../../api/problem.ts'

export function readLevel(scheme: Scheme, text: string | undefined): Rank | null {
  if (text === undefined) return null
  const level = parseLevel(scheme, text)
  if (level) return level.rank
  const names = scheme.levels.map(({ name }) => name).join(', ')
  throw new Refused(
    'invalid-request',
    `severity: there is no level "${text}"; the scheme ${scheme.id} has ${names}.`,
  )
}
