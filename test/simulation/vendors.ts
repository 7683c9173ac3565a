import type { Attempt } from '../../domain/notification/after-attempt.ts'
import { reactTo } from './responders.ts'
import { fate } from './random.ts'
import type { Delivery, Page } from './rows.ts'
import type { ProviderTrouble } from './faults.ts'
import { sendReceipt } from './shell/receipt.ts'
import type { World } from './world.ts'

export type Call = {
  delivery: Delivery
  pages: Page[]
  provider: number
  /** Of the claim under which it is sent. */
  number: number
  possibleDuplicate: boolean
  because: string
}

type Result = Pick<Attempt, 'outcome' | 'permanent' | 'retryAfterSeconds'>

const accepted: Result = { outcome: 'accepted', permanent: false, retryAfterSeconds: null }
const refused: Result = { outcome: 'refused', permanent: false, retryAfterSeconds: null }
const unknown: Result = { outcome: 'unknown', permanent: false, retryAfterSeconds: null }

export function* callVendor(world: World, call: Call): Generator<number, Result, void> {
  yield latency(world)
  const key = world.flaw === 'makes-up-a-new-idempotency-key' ? world.id() : call.delivery.id
  const trouble = troubleOf(world, call)
  const wasAccepted = trouble === null || trouble === 'accepts-then-times-out' || trouble === 'loses-silently'
  const arrives = trouble === null || trouble === 'accepts-then-times-out'
  world.oracle.messages.sent(call, key, wasAccepted)
  if (arrives) arrive(world, call)
  if (trouble === 'times-out' || trouble === 'accepts-then-times-out') {
    yield 5000
    return unknown
  }
  yield latency(world)
  return wasAccepted ? accepted : refusal(world, trouble)
}

type Trouble = ProviderTrouble | 'invalid'

function troubleOf(world: World, { delivery: { method }, provider }: Call): Trouble | null {
  if (method.invalid) return 'invalid'
  const windows = world.scenario.faults.providers.get(`${method.channel}/${provider}`) ?? []
  return windows.find(({ from, to }) => from <= world.now && world.now < to)?.trouble ?? null
}

function refusal(world: World, trouble: Trouble): Result {
  if (trouble === 'invalid') return { ...refused, permanent: true }
  return trouble === 'busy' ? { ...refused, retryAfterSeconds: world.random.pick([3, 9, 60]) } : refused
}

function latency(world: World): number {
  return world.scenario.faults.calm ? 0 : world.random.between(20, 400)
}

function arrive(world: World, call: Call): void {
  const { channel } = call.delivery.method
  world.spawn(null, () => reactTo(world, call.pages))
  if (channel === 'email' || channel === 'webhook') return
  const { calm } = world.scenario.faults
  const first = call.pages[0]?.id ?? 0
  const isAnswered = channel === 'voice' && (calm || fate(world.scenario.seed, first, 5, 5) < 0.6)
  const receipt = isAnswered ? 'answered' : 'delivered'
  const times = !calm && world.random.chance(0.15) ? 2 : 1
  for (let time = 0; time < times; time += 1) {
    world.spawn(
      null,
      () => sendReceipt(world, call.delivery, receipt),
      calm ? 0 : world.random.between(500, 30_000),
    )
  }
}
