import type { Target } from '../../domain/escalation/policy.ts'

/** A target as the value of a field: `team:payments:lead`. */
export function valueOfTarget(target: Target): string {
  if ('person' in target) return `person:${target.person}`
  if ('schedule' in target) return `schedule:${target.schedule}`
  if ('webhook' in target) return `webhook:${target.webhook}`
  return target.who ? `team:${target.team}:${target.who}` : `team:${target.team}`
}

const whoOfTeam = ['on-call', 'lead', 'manager', 'members'] as const

export function targetOfValue(value: string): Target {
  const [kind, id = '', who] = value.split(':')
  if (kind === 'webhook') return { webhook: value.slice('webhook:'.length) }
  if (kind === 'person') return { person: id }
  if (kind === 'schedule') return { schedule: id }
  const one = whoOfTeam.find((known) => known === who)
  return { team: id, ...(one && { who: one }) }
}
