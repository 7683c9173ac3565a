import type { Urgency } from '../notification/message.ts'
import type { LevelTarget } from './level-targets.ts'
import { p1to4 } from './p1-4.ts'
import { sev0to3 } from './sev0-3.ts'
import { sev1to4 } from './sev1-4.ts'

/** 1 is the worst. */
export type Rank = 1 | 2 | 3 | 4

/** From the lower bound on a reminder is due, past the upper one the update is overdue. */
export type Cadence = [lower: number, upper: number]

/** With `businessHours`, all minutes of the level count inside business hours only: 480 are one business day. */
type Targets = {
  acknowledgeMinutes: number | null
  firstResponseMinutes: number | null
  mitigateMinutes: number | null
  resolveMinutes: number | null
  businessHours: boolean
}

export const responseRoles = [
  'incident-commander',
  'technical-lead',
  'communications-lead',
  'scribe',
  'subject-matter-expert',
  'responder',
] as const

export type ResponseRole = (typeof responseRoles)[number]

/** Whom to page besides the policy, so long after the declaration, while nobody answers or while it is not over. */
export type PagingClock = {
  afterMinutes: number
  when: 'unacknowledged' | 'unresolved'
  page: LevelTarget[]
}

export type Level = {
  name: string
  rank: Rank
  description: string
  impact: string[]
  examples: string[]
  targets: Targets
  internalUpdateMinutes: Cadence | null
  externalUpdateMinutes: Cadence | null
  pages: string
  warRoom: 'automatic' | 'on-demand' | 'none'
  requiredRoles: ResponseRole[]
  recommendedRoles: ResponseRole[]
  /** How long an incident stays in monitoring before it may be resolved. */
  stabilityMinutes: number
  postmortem: { need: 'required' | 'optional' | 'none'; dueHours: number | null }
  /** Null pages nobody. */
  urgency: Urgency | null
  allHands: boolean
  clocks: PagingClock[]
  /** How often somebody is reminded to look at the severity again. */
  reassessMinutes: number | null
  /** How long somebody is incident commander before they are reminded to hand over. */
  handOverMinutes: number | null
}

export type SchemeId = 'SEV1-4' | 'SEV0-3' | 'P1-4'

/** The levels stand in the order of their ranks. */
export type Scheme = { id: SchemeId; levels: [Level, Level, Level, Level] }

export const presets: Record<SchemeId, Scheme> = {
  'SEV1-4': { id: 'SEV1-4', levels: sev1to4 },
  'SEV0-3': { id: 'SEV0-3', levels: sev0to3 },
  'P1-4': { id: 'P1-4', levels: p1to4 },
}

/** Also maps between schemes: the third level of one is the third of another. */
export function levelOf(scheme: Scheme, rank: Rank): Level {
  const [first, second, third, fourth] = scheme.levels
  return { 1: first, 2: second, 3: third, 4: fourth }[rank]
}

/** Accepts `SEV1`, `SEV-1`, `sev 1`, `P1` and the scheme's own names, which win over counting by rank. */
export function parseLevel(scheme: Scheme, text: string): Level | null {
  const name = plain(text)
  const { levels: usual } = presets[scheme.id]
  // A level that was given another name still answers to its usual one.
  const own = named(scheme.levels, name) ?? named(usual, name)
  if (own) return levelOf(scheme, own.rank)
  const [, prefix, digit] = /^(SEV|P)([1-4])$/.exec(name) ?? []
  if (usual.some((level) => plain(level.name).replace(/\d+$/, '') === prefix)) return null
  return scheme.levels.find((level) => String(level.rank) === digit) ?? null
}

function named(levels: readonly Level[], name: string): Level | undefined {
  return levels.find((level) => plain(level.name) === name)
}

function plain(text: string): string {
  return text.toUpperCase().replaceAll(/[\s_-]/g, '')
}
