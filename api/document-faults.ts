import type { z } from 'zod'
import { faultSentence } from './fault-sentence.ts'
import type { FieldError } from './problem.ts'

const most = 200

export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

/** Reads a document of the organisation; errors have paths such as `services[0].escalation_policy` and are sentences. */
export function readDocument<S extends z.ZodType>(schema: S, given: unknown): Read<z.output<S>> {
  const unkept = unkeepable(given, '')
  if (unkept.length > 0) return { ok: false, errors: unkept.slice(0, most) }
  const parsed = schema.safeParse(given, { error: faultSentence })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, errors: parsed.error.issues.flatMap(faultsOf).slice(0, most) }
}

function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = pathOf(issue.path)
  if (issue.code !== 'unrecognized_keys') return [{ path: path || 'document', message: issue.message }]
  const lines = issue.message.split('\n')
  return issue.keys.map((key, index) => ({ path: join(path, key), message: lines[index] ?? issue.message }))
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (above, part) => (typeof part === 'number' ? `${above}[${part}]` : join(above, String(part))),
    '',
  )
}

function join(above: string, name: string): string {
  return above === '' ? name : `${above}.${name}`
}

const control = /[^\P{Cc}\t\n\r]/u
const deepest = 40

/** Text that PostgreSQL cannot keep, or that would reach a terminal or a phone as a command. */
function unkeepable(value: unknown, path: string, depth = 0): FieldError[] {
  const here = path || 'document'
  if (depth > deepest) return [{ path: here, message: 'is nested too deeply' }]
  if (typeof value === 'string') {
    const fine = value.isWellFormed() && !control.test(value)
    return fine ? [] : [{ path: here, message: 'has a control character or half a character in it' }]
  }
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => unkeepable(one, `${path}[${index}]`, depth + 1))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [
    ...unkeepable(name, join(path, 'a field name'), depth + 1),
    ...unkeepable(one, join(path, name), depth + 1),
  ])
}
