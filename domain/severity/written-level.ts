import type { LevelTarget } from './level-targets.ts'
import type { Cadence, Level, Rank, ResponseRole } from './scheme.ts'

/** A level as files and the API write it. */
export type WrittenLevel = {
  name: string
  rank: Rank
  description: string
  impact: string[]
  examples: string[]
  pages: string
  targets: WrittenTargets
  internal_update_minutes: Cadence | null
  external_update_minutes: Cadence | null
  reassess_minutes: number | null
  hand_over_minutes: number | null
  clocks: WrittenClock[]
  war_room: Level['warRoom']
  required_roles: ResponseRole[]
  recommended_roles: ResponseRole[]
  stability_minutes: number
  postmortem: WrittenPostmortem
  urgency: Level['urgency']
  all_hands: boolean
}

type WrittenTargets = {
  acknowledge_minutes: number | null
  first_response_minutes: number | null
  mitigate_minutes: number | null
  resolve_minutes: number | null
  business_hours: boolean
}

type WrittenPostmortem = { need: Level['postmortem']['need']; due_hours: number | null }

type WrittenClock = { after_minutes: number; when: 'unacknowledged' | 'unresolved'; page: LevelTarget[] }

/** What an organisation wants otherwise of the level that the active scheme calls `level`. */
export type LevelChange = { level: string } & Partial<
  Omit<WrittenLevel, 'rank' | 'targets' | 'postmortem'>
> & { targets?: Partial<WrittenTargets>; postmortem?: Partial<WrittenPostmortem> }

export function writeLevel(level: Level): WrittenLevel {
  const { name, rank, description, impact, examples, pages, targets, postmortem, urgency } = level
  return {
    name,
    rank,
    description,
    impact,
    examples,
    pages,
    targets: {
      acknowledge_minutes: targets.acknowledgeMinutes,
      first_response_minutes: targets.firstResponseMinutes,
      mitigate_minutes: targets.mitigateMinutes,
      resolve_minutes: targets.resolveMinutes,
      business_hours: targets.businessHours,
    },
    internal_update_minutes: level.internalUpdateMinutes,
    external_update_minutes: level.externalUpdateMinutes,
    reassess_minutes: level.reassessMinutes,
    hand_over_minutes: level.handOverMinutes,
    clocks: level.clocks.map(({ afterMinutes, when, page }) => ({ after_minutes: afterMinutes, when, page })),
    war_room: level.warRoom,
    required_roles: level.requiredRoles,
    recommended_roles: level.recommendedRoles,
    stability_minutes: level.stabilityMinutes,
    postmortem: { need: postmortem.need, due_hours: postmortem.dueHours },
    urgency,
    all_hands: level.allHands,
  }
}

export function readLevel(level: WrittenLevel): Level {
  const { name, rank, description, impact, examples, pages, targets, postmortem, urgency } = level
  return {
    name,
    rank,
    description,
    impact,
    examples,
    pages,
    targets: {
      acknowledgeMinutes: targets.acknowledge_minutes,
      firstResponseMinutes: targets.first_response_minutes,
      mitigateMinutes: targets.mitigate_minutes,
      resolveMinutes: targets.resolve_minutes,
      businessHours: targets.business_hours,
    },
    internalUpdateMinutes: level.internal_update_minutes,
    externalUpdateMinutes: level.external_update_minutes,
    reassessMinutes: level.reassess_minutes,
    handOverMinutes: level.hand_over_minutes,
    clocks: level.clocks.map(({ after_minutes, when, page }) => ({
      afterMinutes: after_minutes,
      when,
      page,
    })),
    warRoom: level.war_room,
    requiredRoles: level.required_roles,
    recommendedRoles: level.recommended_roles,
    stabilityMinutes: level.stability_minutes,
    postmortem: { need: postmortem.need, dueHours: postmortem.due_hours },
    urgency,
    allHands: level.all_hands,
  }
}
