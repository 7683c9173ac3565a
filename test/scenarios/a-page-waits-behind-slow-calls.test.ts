import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { after } from '../../domain/time/instant.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'

/** Calls under way at once, and how many of them to one host. */
const AT_ONCE = 64
const AT_ONCE_TO_A_HOST = 32

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.settle()
})
afterEach(() => cast.end())

/** A request that waits for nothing but its answer. */
async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(new URL(path, cast.tocsin.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBeLessThan(300)
}

async function trouble(number: number): Promise<void> {
  const payload = { summary: `Disk ${number} full`, source: 'db-1', severity: 'critical' }
  await post('/v2/enqueue', { routing_key: KEY, event_action: 'trigger', dedup_key: `${number}`, payload })
}

type Waiting = { unpaged: string[]; goOn: () => Promise<void> }

/** As many calls as are made at once are held up, and one more waits behind them for two seconds. */
async function waitBehindSlowCalls(): Promise<Waiting> {
  const { tocsin, phones } = cast
  const release = phones.hold()
  await Promise.all(Array.from({ length: AT_ONCE + 1 }, (_, number) => trouble(number)))
  const settling: Promise<void>[] = []
  const heldUp = async (): Promise<void> => {
    // Each takes the signals that wait by then; it ends when the calls do.
    settling.push(tocsin.settle())
    expect(phones.received.length).toBeGreaterThanOrEqual(AT_ONCE_TO_A_HOST)
    // The one that waits has to be under way, too, or it would not be asked about.
    expect(await tocsin.sql('select id from jobs where leased')).toHaveLength(AT_ONCE + 1)
  }
  await vi.waitFor(heldUp, { timeout: 8_000 })
  tocsin.clock.set(after(tocsin.clock.now(), { seconds: 2 }))
  const incidents = await tocsin.sql<{ id: string }>('select id::text from incidents')
  const unpaged = incidents.map(({ id }) => `INC-${id}`).filter((id) => !paged().includes(id))
  const goOn = async () => {
    release()
    await Promise.all(settling)
  }
  return { unpaged, goOn }
}

const paged = () => cast.phones.received.map(({ body }) => body.incident?.id)

test('a page that is answered while it waits is withdrawn', async () => {
  const { tocsin } = cast
  const { unpaged, goOn } = await waitBehindSlowCalls()
  for (const incident of unpaged) await post(`/api/v1/incidents/${incident}/acknowledge`, {})
  await goOn()
  expect(paged()).toHaveLength(AT_ONCE)
  const withdrawn = unpaged.find((incident) => !paged().includes(incident)) ?? ''
  expect(await tocsin.story(withdrawn)).toBe('opened, paged, acknowledged, page-withdrawn')
  const [delivery] = await tocsin.sql(
    'select d.state from deliveries d join pages on pages.delivery_id = d.id where incident_id = $1',
    [withdrawn.slice('INC-'.length)],
  )
  expect(delivery).toEqual({ state: 'cancelled' })
})

test('one that nobody answered leaves, late', async () => {
  const { goOn } = await waitBehindSlowCalls()
  await goOn()
  expect(paged()).toHaveLength(AT_ONCE + 1)
})
