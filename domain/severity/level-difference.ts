import type { Level, ResponseRole } from './scheme.ts'

/** What another level asks for otherwise; minutes by clock, the shorter bound of updates. */
export type LevelDifference = {
  minutes: { clock: string; from: number | null; to: number | null }[]
  /** Required now, and not before. */
  roles: ResponseRole[]
  warRoom: boolean
}

export function levelDifference(from: Level, to: Level): LevelDifference {
  const [before, after] = [minutesOf(from), minutesOf(to)]
  return {
    minutes: before.flatMap(([clock, minutes], index) => {
      const then = after[index]?.[1] ?? null
      return minutes === then ? [] : [{ clock, from: minutes, to: then }]
    }),
    roles: to.requiredRoles.filter((role) => !from.requiredRoles.includes(role)),
    warRoom: to.warRoom === 'automatic' && from.warRoom !== 'automatic',
  }
}

function minutesOf({ targets, ...level }: Level): [clock: string, minutes: number | null][] {
  return [
    ['acknowledge', targets.acknowledgeMinutes],
    ['first response', targets.firstResponseMinutes],
    ['mitigate', targets.mitigateMinutes],
    ['resolve', targets.resolveMinutes],
    ['internal updates', level.internalUpdateMinutes?.[0] ?? null],
    ['updates for customers', level.externalUpdateMinutes?.[0] ?? null],
  ]
}
