import type { AfterAttempt, Attempt } from '../../../domain/notification/after-attempt.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import type { Transaction } from '../database.ts'
import type { Delivery, Job, Page } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { failOver } from './fail-over.ts'
import { finish, reschedule } from './jobs.ts'
import { askWhetherWanted } from './wanted.ts'

export function decide(world: World, delivery: Delivery, attempts: Attempt[], now: Date): AfterAttempt {
  const { channel } = delivery.method
  const providers = providersOf(world, channel)
  return world.decisions.afterAttempt({ channel, providers, attempts, receipt: delivery.receipt, now })
}

function providersOf(world: World, channel: Channel): number {
  return channel === 'sms' || channel === 'voice' ? world.scenario.faults.providersPerChannel : 1
}

export function* follow(
  world: World,
  tx: Transaction,
  job: Job,
  delivery: Delivery,
  next: AfterAttempt,
  pages = delivery.pages,
): Process {
  switch (next.do) {
    case 'done':
      tx.write(() => {
        delivery.state = 'done'
        for (const page of delivery.pages)
          page.state = wasInMessage(world, delivery, page) ? 'sent' : 'dropped'
      })
      finish(world, tx, job)
      return
    case 'await-receipt':
      reschedule(world, tx, job, next.until)
      return
    case 'retry':
      reschedule(world, tx, job, next.at)
      return
    case 'other-channel':
      tx.write(() => void (delivery.state = 'failed'))
      finish(world, tx, job)
      yield* failOver(world, tx, pages, next.because)
  }
}

/** When the attempt that arrived was never recorded, a page that nobody wants by now may have been left out of it. */
function wasInMessage(world: World, { attempts }: Delivery, page: Page): boolean {
  return attempts.at(-1)?.outcome === 'accepted' || askWhetherWanted(world, page).send
}
