import type { Target } from '../../domain/escalation/policy.ts'
import { useChoices } from '../queries/names.ts'

/** How targets are called, for people. */
export function useTargetName(): (target: Target) => string {
  const names = {
    person: namesOf(useChoices('person')),
    schedule: namesOf(useChoices('schedule')),
    team: namesOf(useChoices('team')),
  }
  return (target) => {
    if ('person' in target) return names.person(target.person)
    if ('schedule' in target) return `On call: ${names.schedule(target.schedule)}`
    if ('webhook' in target) return `Webhook ${target.webhook}`
    const team = names.team(target.team)
    return target.who === undefined || target.who === 'on-call'
      ? `On call in ${team}`
      : `${team}: ${target.who}`
  }
}

function namesOf(choices: { value: string; label: string }[]): (id: string) => string {
  const names = new Map(choices.map(({ value, label }) => [value, label]))
  return (id) => names.get(id) ?? id
}
