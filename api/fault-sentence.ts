import { z } from 'zod'
import { nearest } from '../domain/naming/nearest.ts'
import { unknownField } from './fields.ts'

type Issue = z.core.$ZodRawIssue

/** What is wrong with a value and what it should be; undefined leaves it to zod's own words. */
export function faultSentence(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, issue.input)
  if (issue.code === 'invalid_value') return notOneOf(issue.values.map(String), issue.input)
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum))
  if (issue.code === 'invalid_format') return formatSentences[issue.format]
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, issue.inst)
  return undefined
}

/** One line for each. */
function unknownFields(keys: string[], schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined
  const known = Object.keys(schema.shape)
  return keys.map((key) => unknownField(key, known)).join('\n')
}

const formatSentences: Record<string, string> = {
  datetime: 'must be an instant such as 2026-03-01T14:00:00Z',
  date: 'must be a day such as 2026-12-25',
  uuid: 'must be a UUID',
  email: 'must be a mail address',
  url: 'must be a URL',
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping of fields',
}

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing'
  if (expected === 'undefined') return 'must be left out'
  const wanted = typeNames[expected] ?? expected
  return expected === 'string' && typeof input === 'number'
    ? `must be text, not the number ${input}; put it in quotes`
    : `must be ${wanted}`
}

function notOneOf(values: string[], input: unknown): string {
  const list = values.join(', ')
  if (input === undefined) return `must be one of ${list}`
  const meant = typeof input === 'string' ? nearest(input, values) : null
  return `must be one of ${list}${meant === null ? '' : `; did you mean "${meant}"?`}`
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string')
    return minimum === 1 ? 'must not be empty' : `must have at least ${minimum} characters`
  if (origin === 'array') return `needs at least ${minimum === 1 ? 'one entry' : `${minimum} entries`}`
  return `must be at least ${minimum}`
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `must have at most ${maximum} characters`
  if (origin === 'array') return `may have at most ${maximum} entries`
  return `must be at most ${maximum}`
}
