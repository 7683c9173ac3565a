import type { Position } from '../../../domain/escalation/policy.ts'
import type { Reachable } from '../../../domain/notification/plan.ts'
import type { PageCause } from '../../../domain/notification/still-wanted.ts'
import type { Transaction } from '../database.ts'
import type { Escalation, Method, Page, Person } from '../rows.ts'
import type { World } from '../world.ts'
import { afterCommit, enqueue } from './jobs.ts'

/** Returns how many pages were planned. */
export function planPages(
  world: World,
  tx: Transaction,
  escalation: Escalation,
  { round, step }: Position,
  people: Person[],
  cause: PageCause,
): number {
  let pages = 0
  for (const person of people) {
    const { urgency } = escalation.incident.key
    const plan = world.decisions.plan(reachable(person), urgency, world.instantOn(tx.node))
    for (const { method: id, dueAt } of plan.page ? plan.pages : []) {
      const method = person.methods.find((one) => one.id === id)
      if (method) addPage(world, tx, { escalation, round, step, person, method, cause }, dueAt)
      pages += 1
    }
  }
  return pages
}

export function reachable(person: Person): Reachable {
  return { methods: usableMethods(person), rules: person.rules }
}

export function usableMethods(person: Person): Method[] {
  return person.deletedAt ? [] : person.methods.filter((method) => !method.deletedAt)
}

type NewPage = Pick<Page, 'escalation' | 'round' | 'step' | 'person' | 'method' | 'cause'>

export function addPage(world: World, tx: Transaction, planned: NewPage, dueAt: Date): void {
  const { escalation } = planned
  if (escalation.pages.some((page) => isSame(page, planned))) return
  const page: Page = {
    ...planned,
    id: world.id(),
    state: 'planned',
    because: null,
    delivery: null,
    dueAt,
    createdAt: world.instantOn(tx.node),
  }
  tx.write(() => {
    escalation.pages.push(page)
    world.oracle.pages.planned(page)
  })
  const task = { kind: 'place', page } as const
  if (world.flaw === 'enqueues-pages-apart')
    afterCommit(world, tx, (own) => void enqueue(world, own, task, dueAt))
  else enqueue(world, tx, task, dueAt)
}

function isSame(page: Page, other: NewPage): boolean {
  return (
    page.round === other.round &&
    page.step === other.step &&
    page.person === other.person &&
    page.method === other.method
  )
}
