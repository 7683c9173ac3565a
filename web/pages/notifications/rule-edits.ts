import { moved } from '../../components/reorder/moved.ts'

export type Rule = { after_minutes: number; via: string }
export type RuleSet = { high: Rule[]; low: Rule[]; shifts: readonly string[] }

export function withoutMethod({ high, low, shifts }: RuleSet, method: string): RuleSet {
  const stays = ({ via }: Rule): boolean => via !== method
  return { high: high.filter(stays), low: low.filter(stays), shifts }
}

/** The step at `from` goes to the place `to`; the waits stay where they are, since they are what orders the steps. */
export function movedStep(rules: readonly Rule[], from: number, to: number): Rule[] {
  const waits = rules.map(({ after_minutes: minutes }) => minutes).toSorted((one, other) => one - other)
  return moved(rules, from, to).map((rule, index) => ({
    ...rule,
    after_minutes: waits[index] ?? rule.after_minutes,
  }))
}

/** What is used five minutes after the last step: the first method that has no step yet. */
export function withStep(rules: readonly Rule[], methods: readonly string[]): Rule[] {
  const used = new Set(rules.map(({ via }) => via))
  const via = methods.find((id) => !used.has(id)) ?? methods[0]
  if (via === undefined) return [...rules]
  const last = rules.at(-1)
  return [...rules, { after_minutes: last ? last.after_minutes + 5 : 0, via }]
}
