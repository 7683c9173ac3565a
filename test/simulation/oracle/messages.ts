import type { Delivery, Page } from '../rows.ts'
import type { Call } from '../vendors.ts'
import type { World } from '../world.ts'
import type { Oracle } from './oracle.ts'

type Claim = { number: number; leasedUntil: number; recorded: boolean }
type Sent = { key: number; accepted: boolean; at: number; number: number; isFlagged: boolean }

/** I4, I5 where it counts (at the vendor), and how soon another provider follows. */
export class Messages {
  #claims = new Map<Delivery, Claim>()
  #sent = new Map<Page, Sent[]>()
  /** What the vendor did last with each delivery that is under way. */
  #latest = new Map<Delivery, Sent>()
  #world: World
  #oracle: Oracle

  constructor(world: World, oracle: Oracle) {
    this.#world = world
    this.#oracle = oracle
  }

  claimed(delivery: Delivery, number: number, leasedUntil: number): void {
    const before = this.#claims.get(delivery)
    if (before && !before.recorded && this.#world.now < before.leasedUntil) {
      this.#oracle.violated('I4', `delivery ${delivery.id} was claimed while another worker's lease ran`)
    }
    this.#claims.set(delivery, { number, leasedUntil, recorded: false })
  }

  recorded(delivery: Delivery, number: number): void {
    const claim = this.#claims.get(delivery)
    if (claim?.number !== number) {
      this.#oracle.violated('I4', `a worker that lost delivery ${delivery.id} recorded its result`)
    } else claim.recorded = true
  }

  sent(call: Call, key: number, accepted: boolean): void {
    const isFlagged = call.possibleDuplicate && call.because !== ''
    const sent = { key, accepted, at: this.#world.now, number: call.number, isFlagged }
    this.#oracle.note(`${call.delivery.method.id} ${call.pages.map(identify).toSorted().join(' ')}`)
    for (const page of call.pages) this.#check(page, sent)
    if ((this.#latest.get(call.delivery)?.number ?? 0) <= sent.number) this.#latest.set(call.delivery, sent)
  }

  wasAccepted(page: Page): boolean {
    return this.#sent.get(page)?.some(({ accepted }) => accepted) ?? false
  }

  audit(): void {
    for (const [delivery, { accepted, at }] of this.#latest) {
      const { channel } = delivery.method
      const isSettled =
        delivery.state !== 'sending' || (delivery.receipt === 'delivered' && channel === 'sms')
      // A refused request may take 5 s to be known as such, an accepted one is waited for during 120 s.
      if (!isSettled && this.#oracle.isLate(at, accepted ? 135 : 20)) {
        this.#oracle.violated('I6', `delivery ${delivery.id} failed at ${at}, and nothing followed`)
      } else if (!isSettled) continue
      this.#latest.delete(delivery)
    }
  }

  #check(page: Page, sent: Sent): void {
    const before = this.#sent.get(page)
    if (before) this.#mustBeFlagged(page, sent, before)
    else if (this.#oracle.isLate(page.dueAt.getTime(), 40)) {
      this.#oracle.violated('I2', `page ${page.id} was due at ${page.dueAt.getTime()} and held back`)
    }
    this.#mustBeWanted(page)
    if (before) before.push(sent)
    else this.#sent.set(page, [sent])
  }

  #mustBeFlagged({ id }: Page, sent: Sent, before: Sent[]): void {
    if (before.some(({ key }) => key !== sent.key)) {
      this.#oracle.violated('I4', `page ${id} was sent again with another idempotency key`)
    }
    for (const other of before) {
      // A stalled worker's request may arrive after the one that was sent in its place.
      const [first, second] = other.number < sent.number ? [other, sent] : [sent, other]
      if (!first.accepted || (second.isFlagged && second !== first)) continue
      this.#oracle.violated('I4', `page ${id} was sent again without a flag and a cause`)
    }
  }

  #mustBeWanted({ id, escalation, person, method }: Page): void {
    if (this.#oracle.incidents.mustNotBePagedAnyMore(escalation.incident)) {
      this.#oracle.violated('I5', `page ${id} was sent more than 45 s after the answer`)
    }
    for (const deletedAt of [person.deletedAt, method.deletedAt]) {
      if (deletedAt && this.#world.now > deletedAt.getTime() + 45_000) {
        this.#oracle.violated(
          'I5',
          `page ${id} went to ${person.id} after it, or its ${method.channel}, was deleted`,
        )
      }
    }
  }
}

function identify({ escalation: { incident, ordinal }, round, step }: Page): string {
  return `${incident.key.id}.${incident.ordinal}.${ordinal}/${round}/${step}`
}
