import type { Transaction } from '../database.ts'
import type { Escalation, Page, Person } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { afterCommit, enqueue } from './jobs.ts'
import { addPage, reachable, usableMethods } from './page.ts'

/** These pages reach nobody over their channel: the person's next one is used, or the step moves on. */
export function* failOver(world: World, tx: Transaction, pages: Page[], because: string): Process {
  const inOrder = pages.toSorted((one, other) => one.escalation.id - other.escalation.id)
  for (const { escalation } of inOrder) yield* tx.lock(escalation)
  const failing = new Set(pages)
  for (const page of inOrder) {
    tx.write(() => {
      page.state = 'failed'
      page.because = because
      world.oracle.pages.failed(page)
    })
    if (page.escalation.endedAt) continue
    if (world.flaw !== 'changes-the-channel-apart') tryNext(world, tx, page, failing)
    else afterCommit(world, tx, (own) => tryNext(world, own, page, failing))
  }
}

function tryNext(world: World, tx: Transaction, page: Page, failing: Set<Page>): void {
  const { escalation, person } = page
  const siblings = pagesOfStep(page).filter((one) => one.person === person)
  const tried = siblings
    .filter((one) => one.state !== 'planned' || failing.has(one))
    .map((one) => one.method.id)
  const next = world.decisions.nextChannel({ methods: methodsInOrder(world, escalation, person), tried })
  if (next.nobodyReached) return moveOnIfAllFailed(world, tx, page, failing)
  const planned = siblings.find((one) => one.method.id === next.method && one.state === 'planned')
  const method = person.methods.find(({ id }) => id === next.method)
  const now = world.instantOn(tx.node)
  // The earlier timer of a planned page will find it placed, and rest.
  if (planned) enqueue(world, tx, { kind: 'place', page: planned }, now)
  else if (method) addPage(world, tx, { ...page, method }, now)
}

function moveOnIfAllFailed(world: World, tx: Transaction, page: Page, failing: Set<Page>): void {
  const { escalation } = page
  const pages = pagesOfStep(page)
  const people = [...new Set(pages.map(({ person }) => person))].map((person) => ({
    methods: methodsInOrder(world, escalation, person),
    failed: pages
      .filter((one) => one.person === person && (one.state === 'failed' || failing.has(one)))
      .map(({ method }) => method.id),
  }))
  if (!world.decisions.moveOn(people).moveOn || !isLatestStep(page)) return
  const { position, forced } = escalation
  tx.write(() => world.oracle.walks.movedOn(escalation, page))
  enqueue(world, tx, { kind: 'advance', escalation, position, forced }, world.instantOn(tx.node))
}

function isLatestStep({ escalation: { lastFired }, round, step }: Page): boolean {
  return lastFired?.round === round && lastFired.step === step
}

function pagesOfStep({ escalation, round, step }: Page): Page[] {
  return escalation.pages.filter((page) => page.round === round && page.step === step)
}

function methodsInOrder(world: World, escalation: Escalation, person: Person): string[] {
  const plan = world.decisions.plan(reachable(person), escalation.incident.key.urgency, world.instant)
  const byRule = plan.page && !person.deletedAt ? plan.pages.map(({ method }) => method) : []
  return [...new Set([...byRule, ...usableMethods(person).map(({ id }) => id)])]
}
