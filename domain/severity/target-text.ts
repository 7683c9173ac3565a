import type { LevelTarget } from './level-targets.ts'

/** Whom a level pages, in words: `the lead of its team`. */
export function targetText(target: LevelTarget): string {
  if ('person' in target) return target.person
  if ('schedule' in target) return `whoever is on call in ${target.schedule}`
  if ('webhook' in target) return target.webhook
  if (!('team' in target)) return 'the executives'
  const team = target.team === 'owner' ? 'its team' : target.team
  const { who = 'on-call' } = target
  if (who === 'on-call') return `whoever is on call in ${team}`
  return who === 'members' ? `all of ${team}` : `the ${who} of ${team}`
}
