import { Refused, type FieldError } from '../../../api/problem.ts'

const mostTold = 200

/** Refuses, if there is anything to refuse; `below` is cut from the paths. */
export function refuseFaults(faults: readonly FieldError[], below = ''): void {
  const [first] = faults
  if (!first) return
  const errors = faults
    .slice(0, mostTold)
    .map(({ path, message }) => ({ path: path.startsWith(below) ? path.slice(below.length) : path, message }))
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new Refused(
    'invalid-request',
    `${errors[0]?.path}: ${first.message.replace(/\.$/, '')}${more}. Nothing was applied.`,
    errors,
  )
}
