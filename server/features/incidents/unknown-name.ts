import { Refused } from '../../../api/problem.ts'
import { nearest } from '../../../domain/naming/nearest.ts'

export function unknownName(noun: string, id: string, known: { id: string }[], path = noun): Refused {
  const near = nearest(
    id,
    known.map((row) => row.id),
  )
  const hint = near ? `; did you mean "${near}"?` : '.'
  return new Refused('invalid-request', `${path}: there is no ${noun} "${id}"${hint}`, [
    { path, message: `no ${noun} "${id}"` },
  ])
}
