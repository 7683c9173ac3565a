import type { WholeSettings } from './general-page.tsx'

type Changes = WholeSettings['severity_levels']

/** What the organisation wants of its levels, with a change of one of them; what was said of it before stays otherwise. */
export function changedLevels(before: Changes, change: Changes[number]): Changes {
  const known = before.find(({ level, name }) => level === change.level || name === change.level)
  if (!known) return [...before, change]
  return before.map((one) => (one === known ? { ...one, ...change, level: one.level } : one))
}
