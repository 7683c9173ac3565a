import type { Position } from '../../../domain/escalation/policy.ts'
import type { Escalation, Method, Page, Person } from '../rows.ts'
import type { World } from '../world.ts'
import type { Oracle } from './oracle.ts'

/** The part of I6 that concerns single pages: none is forgotten, and none counts as sent that was not. */
export class Pages {
  #planned: Page[] = []
  #failures: { page: Page; at: number }[] = []
  #world: World
  #oracle: Oracle

  constructor(world: World, oracle: Oracle) {
    this.#world = world
    this.#oracle = oracle
  }

  planned(page: Page): void {
    this.#planned.push(page)
    const twins = pagesOfPerson(page).filter(({ method }) => method === page.method)
    if (twins.length > 1) this.#oracle.violated('I3', `${nameOf(page)} was planned twice`)
  }

  failed(page: Page): void {
    if (page.escalation.endedAt) return
    this.#failures.push({ page, at: this.#world.now })
    const { escalation, round, step } = page
    const isLatest = escalation.lastFired?.round === round && escalation.lastFired.step === step
    if (isLatest && this.everybodyFailed(page)) {
      this.#oracle.walks.mustMoveOn(escalation)
    }
  }

  everybodyFailed(page: Page): boolean {
    return pagesOfStep(page).every(({ person }) =>
      methodsOf(person).every((method) =>
        pagesOfStep(page).some(
          (one) => one.person === person && one.method === method && one.state === 'failed',
        ),
      ),
    )
  }

  hasPage({ pages }: Escalation, { round, step }: Position, person: Person): boolean {
    return pages.some((page) => page.round === round && page.step === step && page.person === person)
  }

  audit(): void {
    this.#failures = this.#failures.filter(({ page, at }) => !this.#isSettled(page, at))
  }

  close(): void {
    for (const page of this.#planned) {
      if (page.state === 'sent') this.#mustHaveBeenSent(page)
      const isOld = this.#world.now - page.dueAt.getTime() > 10 * 60_000
      if (isOld && (page.state === 'planned' || page.state === 'placed')) {
        this.#oracle.violated('I6', `${nameOf(page)} is still ${page.state}`)
      }
    }
  }

  #isSettled(page: Page, at: number): boolean {
    if (page.escalation.endedAt || !this.#oracle.incidents.mayBePaged(page.escalation.incident)) return true
    const siblings = pagesOfPerson(page)
    const untried = methodsOf(page.person).filter((method) => {
      const sibling = siblings.find((one) => one.method === method)
      return !sibling || (sibling.state === 'planned' && sibling.dueAt.getTime() > this.#world.now)
    })
    const isTried = untried.length === 0 || siblings.some((one) => one !== page && isUnderWay(one))
    if (isTried || !this.#oracle.isLate(at, 15)) return isTried
    this.#oracle.violated('I6', `${nameOf(page)} failed, and ${untried[0]?.id} was not tried`)
    return true
  }

  #mustHaveBeenSent(page: Page): void {
    if (!this.#oracle.messages.wasAccepted(page)) {
      this.#oracle.violated('I6', `${nameOf(page)} counts as sent, and no vendor took it`)
    }
    const needsReceipt = page.method.channel === 'sms' || page.method.channel === 'voice'
    if (needsReceipt && page.delivery?.receipt === 'none') {
      this.#oracle.violated('I6', `${nameOf(page)} counts as sent without a receipt`)
    }
  }
}

/** Dropped means that meanwhile somebody answered. */
function isUnderWay({ state }: Page): boolean {
  return state === 'placed' || state === 'sent' || state === 'dropped'
}

function methodsOf({ methods, deletedAt }: Person): Method[] {
  return deletedAt ? [] : methods.filter((method) => !method.deletedAt)
}

function pagesOfStep({ escalation, round, step }: Page): Page[] {
  return escalation.pages.filter((page) => page.round === round && page.step === step)
}

function pagesOfPerson(page: Page): Page[] {
  return pagesOfStep(page).filter(({ person }) => person === page.person)
}

function nameOf({ id, method, round, step, escalation }: Page): string {
  return `page ${id} (${method.id}, step ${round}/${step} of escalation ${escalation.id})`
}
