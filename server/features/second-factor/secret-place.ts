import type { Place } from '../../database/seal.ts'

export function placeOf(person: string): Place {
  return { table: 'second_factors', row: person, column: 'sealed_secret' }
}
