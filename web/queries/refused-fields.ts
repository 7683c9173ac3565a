import { ClientError } from '../../api/client.ts'

/** What the server says about the field at this path, and about what is below it. */
export type FieldFaults = (path: string) => string | undefined

/** The faults of a refusal by their paths, such as `steps[0].targets`. */
export function faultsOf(error: Error | null): FieldFaults {
  const errors = error instanceof ClientError ? error.problem.errors : []
  const found = errors.map(({ path, message }) => ({ path: asDotted(path), message }))
  return (asked) => {
    const path = asDotted(asked)
    return found.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message
  }
}

/** `steps[0].targets` and `steps.0.targets` mean the same. */
function asDotted(path: string): string {
  return path.replaceAll(/\[(\w+)\]/g, '.$1')
}

export function isChangedMeanwhile(error: Error | null): boolean {
  return error instanceof ClientError && error.problem.status === 412
}
