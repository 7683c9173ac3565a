import type { Target } from '../escalation/policy.ts'

/** Whom a level pages: the team `owner` is the incident's own, the executives are those of the settings. */
export type LevelTarget = Target | { who: 'executives' }

/** Whom they mean for an incident; without a team of its own nobody stands for `owner`. */
export function targetsFor(
  page: readonly LevelTarget[],
  { team, executives }: { team: string | null; executives: readonly Target[] },
): Target[] {
  return page.flatMap((target) => {
    if (!isTarget(target)) return executives
    if (!('team' in target) || target.team !== 'owner') return [target]
    return team === null ? [] : [{ ...target, team }]
  })
}

export function isTarget(target: LevelTarget): target is Target {
  return 'team' in target || !('who' in target)
}
