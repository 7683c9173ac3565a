import type { Condition } from '../../../domain/alerting/routing-rule.ts'

export const operators = ['is', 'is_not', 'matches', 'matches_not'] as const
export type Operator = (typeof operators)[number]

/** A test of one field, as three inputs hold it; a list of values has commas between them. */
export type FieldTest = { field: string; operator: Operator; text: string }

const none: FieldTest = { field: '', operator: 'is', text: '' }

/** Null where a condition says more of its field than three inputs can hold. */
export function fieldTestOf(when: Condition): FieldTest | null {
  const used = operators.filter((operator) => when[operator] !== undefined)
  const [operator] = used
  if (operator === undefined) return { ...none, field: when.field ?? '' }
  const value = when[operator]
  if (used.length > 1) return null
  const values = Array.isArray(value) ? value : [value]
  if (values.some((one) => typeof one !== 'string' || one.includes(','))) {
    return operator.startsWith('matches') && typeof value === 'string'
      ? { field: when.field ?? '', operator, text: value }
      : null
  }
  return { field: when.field ?? '', operator, text: values.join(', ') }
}

/** The condition with another test of a field; without a field there is none. */
export function withFieldTest(when: Condition, { field, operator, text }: FieldTest): Condition {
  const { field: _field, is: _is, is_not: _not, matches: _matches, matches_not: _none, ...others } = when
  if (field === '') return others
  if (operator === 'matches' || operator === 'matches_not') return { ...others, field, [operator]: text }
  const values = text.split(',').map((word) => word.trim())
  return { ...others, field, [operator]: values.length === 1 ? (values[0] ?? '') : values }
}
