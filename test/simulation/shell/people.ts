import type { Target } from '../../../domain/escalation/policy.ts'
import { onCallAt } from '../rota.ts'
import type { Escalation, Person } from '../rows.ts'
import type { World } from '../world.ts'

/** Who is on call is looked up when a step fires, because shifts change during an escalation. */
export function peopleFor(world: World, escalation: Escalation, targets: Target[], at: Date): Person[] {
  const remembered = escalation.peopleAtStart
  const found = targets.flatMap(
    (target) => remembered?.get(JSON.stringify(target)) ?? resolve(world, target, at),
  )
  return [...new Set(found)]
}

export function rememberPeople(world: World, escalation: Escalation): void {
  const targets = escalation.policy.steps.flatMap((step) => step.targets)
  escalation.peopleAtStart = new Map(
    targets.map((target) => [JSON.stringify(target), resolve(world, target, world.instant)] as const),
  )
}

function resolve(world: World, target: Target, at: Date): Person[] {
  const id = personOf(world, target, at)
  return world.database.people.filter((person) => person.id === id && !person.deletedAt)
}

function personOf(world: World, target: Target, at: Date): string | null {
  if ('person' in target) return target.person
  const rota = 'schedule' in target ? world.scenario.rotas.get(target.schedule) : null
  return rota ? onCallAt(rota, at.getTime()) : null
}
