import { z } from 'zod'
import { nearest } from '../domain/naming/nearest.ts'
import { fields, Reference, WebhookUrl } from './fields.ts'

const Executives = fields({ who: z.literal('executives') })
const kinds = ['person', 'schedule', 'team', 'webhook']
const words = [...kinds, 'who']

/** One of a person, a schedule, a team (and who of it), or the URL of a webhook. */
const target = [
  fields({ person: Reference }),
  fields({ schedule: Reference }),
  fields({
    team: Reference,
    who: z.enum(['on-call', 'lead', 'manager', 'members']).exactOptional(),
  }),
  fields({ webhook: WebhookUrl }),
] as const

export const Target = z.union(target, { error: ({ input }) => misunderstood(input) })

/** Besides, a level may mean the incident's own team as `team: owner`, and the executives of the settings. */
export const LevelTarget = z.union([...target, Executives], { error: ({ input }) => misunderstood(input) })

function misunderstood(input: unknown): string {
  const given = typeof input === 'object' && input !== null ? Object.keys(input) : []
  const unknown = given.find((word) => !words.includes(word))
  const meant = unknown === undefined ? null : nearest(unknown, words)
  if (meant !== null) return `no such field "${unknown}"; did you mean "${meant}"?`
  if (given.includes('who')) return '"who" goes with "team", and is on-call, lead, manager or members'
  if (given.includes('webhook')) return '"webhook" is a URL that begins with http:// or https://'
  return `names exactly one of ${kinds.join(', ')}`
}
