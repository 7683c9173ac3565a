import type { Escalation, Incident, Key } from '../rows.ts'
import type { World } from '../world.ts'
import type { Oracle } from './oracle.ts'

type Answer = 'acknowledged' | 'resolved' | 'snoozed' | 'merged'

/** Whether an incident waits for an answer, since when it does not, and whether somebody escalated it all the same. */
type Truth = { waits: boolean; answeredAt: number; byHand: boolean }

/** I2 and I5. */
export class Incidents {
  #truths = new Map<Incident, Truth>()
  #raised = new Set<Key>()
  #world: World
  #oracle: Oracle

  constructor(world: World, oracle: Oracle) {
    this.#world = world
    this.#oracle = oracle
  }

  raised(key: Key): void {
    if (this.#raised.has(key)) this.#oracle.violated('I3', `key ${key.id} has two open alerts`)
    this.#raised.add(key)
  }

  cleared(key: Key): void {
    this.#raised.delete(key)
  }

  wantsAnswer(incident: Incident): void {
    this.#truths.set(incident, { waits: true, answeredAt: Infinity, byHand: false })
  }

  answered(incident: Incident, how: Answer): void {
    this.#oracle.note(`${incident.key.id}.${incident.ordinal} ${how}`)
    const truth = this.#truths.get(incident)
    const wasAnswered = truth && !truth.waits && !truth.byHand
    const answeredAt = wasAnswered && how !== 'snoozed' ? truth.answeredAt : this.#world.now
    this.#truths.set(incident, { waits: false, answeredAt, byHand: false })
  }

  resumed(incident: Incident): void {
    const isAcknowledged = incident.status === 'acknowledged'
    this.#truths.set(incident, { waits: !isAcknowledged, answeredAt: Infinity, byHand: true })
  }

  waits(incident: Incident): boolean {
    return this.#truths.get(incident)?.waits ?? false
  }

  mayBePaged(incident: Incident): boolean {
    const truth = this.#truths.get(incident)
    return truth !== undefined && (truth.waits || truth.byHand)
  }

  mustNotBePagedAnyMore(incident: Incident): boolean {
    const truth = this.#truths.get(incident)
    return !this.mayBePaged(incident) && truth !== undefined && this.#world.now > truth.answeredAt + 45_000
  }

  audit(): void {
    const next = this.#nextActions()
    for (const [incident, { waits, byHand }] of this.#truths) {
      if (waits) this.#mustGoOn(incident, next.get(incident.escalation))
      else if (!byHand && incident.escalations.some(({ endedAt }) => !endedAt)) {
        this.#oracle.violated(
          'I5',
          `incident ${incident.id} is ${incident.status}, and its escalation runs on`,
        )
      }
    }
  }

  #mustGoOn(incident: Incident, nextAt: number | undefined): void {
    if (nextAt === undefined) {
      this.#oracle.violated('I2', `incident ${incident.id} waits for an answer without a next action`)
    } else if (this.#oracle.isLate(nextAt, 10)) {
      this.#oracle.violated('I2', `the next action of incident ${incident.id} is overdue since ${nextAt}`)
    }
  }

  #nextActions(): Map<Escalation, number> {
    const next = new Map<Escalation, number>()
    for (const { task, runAt, quarantinedAt } of this.#world.database.jobs) {
      if (quarantinedAt || (task.kind !== 'advance' && task.kind !== 'catch-all')) continue
      const { escalation } = task
      const isStale =
        task.kind === 'advance'
          ? task.position.round !== escalation.position.round ||
            task.position.step !== escalation.position.step
          : task.round !== escalation.catchAllRound
      if (isStale || escalation.endedAt) continue
      next.set(escalation, Math.min(next.get(escalation) ?? Infinity, runAt.getTime()))
    }
    return next
  }
}
