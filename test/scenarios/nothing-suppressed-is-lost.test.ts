import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import type { Signal } from '../../api/signals.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const RUNS = 12
const kinds = ['disk', 'cpu', 'net'] as const
type Kind = (typeof kinds)[number]

type Story = {
  silenced: Kind | null
  maintained: boolean
  inhibited: boolean
  pauseSeconds: 0 | 90
  flapping: { changes: number; minutes: number } | null
  routed: 'suppress' | 'drop' | 'pause' | null
  signals: { kind: Kind; action: 'trigger' | 'resolve'; waitMinutes: number }[]
}

const stories: fc.Arbitrary<Story> = fc.record({
  silenced: fc.constantFrom(null, ...kinds),
  maintained: fc.boolean(),
  inhibited: fc.boolean(),
  pauseSeconds: fc.constantFrom(0, 90),
  flapping: fc.constantFrom(null, { changes: 3, minutes: 10 }, { changes: 5, minutes: 10 }),
  routed: fc.constantFrom(null, 'suppress', 'drop', 'pause'),
  signals: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      action: fc.constantFrom('trigger', 'trigger', 'resolve'),
      waitMinutes: fc.constantFrom(0, 0, 1, 4),
    }),
    { minLength: 1, maxLength: 10 },
  ),
})

const byClass = (kind: Kind) => [`class="${kind}"`]
const rules = { suppress: { suppress: true }, drop: { drop: true }, pause: { pause_seconds: 120 } } as const

async function begin({ silenced, maintained, inhibited, pauseSeconds, flapping, routed }: Story) {
  const { tocsin } = cast
  const window = { id: 'work', services: ['shop'], reason: 'work', time_zone: 'UTC' }
  await tocsin.do('PATCH', '/api/v1/services/shop', { pause_seconds: pauseSeconds, flapping })
  await tocsin.do('PUT', '/api/v1/routing-rules', {
    routing_rules: routed ? [{ id: 'r', when: { matchers: byClass('net') }, then: rules[routed] }] : [],
  })
  if (inhibited) {
    const rule = { id: 'down', source: byClass('disk'), target: byClass('cpu'), equal: ['group'] }
    await tocsin.do('PUT', '/api/v1/inhibition-rules/down', rule)
  }
  if (maintained) {
    const recurring = { ...window, windows: [{ from: '00:00', to: '12:00' }] }
    await tocsin.do('PUT', '/api/v1/maintenance-windows/work', recurring)
  }
  if (!silenced) return null
  const silence = { matchers: byClass(silenced), minutes: 600, reason: 'work' }
  return (await tocsin.do<{ id: string }>('POST', '/api/v1/silences', silence)).id
}

async function send(run: string, { kind, action, waitMinutes }: Story['signals'][number]): Promise<void> {
  const payload = {
    summary: `${kind} of ${run}`,
    source: 'db-1',
    severity: 'critical',
    class: kind,
    group: run,
  }
  const event = { routing_key: KEY, event_action: action, dedup_key: `${run}-${kind}`, payload }
  await cast.tocsin.ask('POST', '/v2/enqueue', event, { token: null })
  await cast.tocsin.advance({ minutes: waitMinutes })
}

/** Afterwards nothing suppresses anything any more, but for what a rule suppressed: that has no end. */
async function lift({ maintained, inhibited }: Story, silence: string | null): Promise<void> {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/services/shop', { pause_seconds: 0, flapping: null })
  await tocsin.do('PUT', '/api/v1/routing-rules', { routing_rules: [] })
  if (inhibited) await tocsin.do('DELETE', '/api/v1/inhibition-rules/down')
  if (maintained) await tocsin.do('DELETE', '/api/v1/maintenance-windows/work')
  if (silence) await tocsin.do('POST', `/api/v1/silences/${silence}/end`)
  await tocsin.advance({ minutes: 25 })
}

async function everything<T>(path: string): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`
    const page = await cast.tocsin.do<{ items: T[]; next_cursor: string | null }>(
      'GET',
      `${path}?limit=100${query}`,
    )
    items.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return items
}

test('whatever suppresses them, every signal is kept, and what still fires opens its incident in the end', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const name = `run${(run += 1)}`
      const silence = await begin(story)
      for (const signal of story.signals) await send(name, signal)
      await lift(story, silence)

      const isOurs = ({ dedup_key: key }: { dedup_key: string | null }) => key?.startsWith(`${name}-`)
      const signals = (await everything<Signal>('/api/v1/signals')).filter(isOurs).toReversed()
      expect(signals.map(({ dedup_key: key, action }) => `${action} ${key}`)).toEqual(
        story.signals.map(({ kind, action }) => `${action} ${name}-${kind}`),
      )
      for (const { action, outcome, alert, dropped_by: droppedBy } of signals) {
        if (action === 'trigger') expect(outcome === 'dropped').toBe(droppedBy !== null)
        if (action === 'trigger') expect(alert === null).toBe(droppedBy !== null)
      }
      const open = (await everything<Alert>('/api/v1/alerts'))
        .filter(isOurs)
        .filter(({ status, suppression }) => status !== 'resolved' && suppression?.by !== 'rule')
      expect(open.filter(({ status, incident }) => status === 'suppressed' || incident === null)).toEqual([])
      const firing = kinds.filter((kind) => {
        const last = signals.findLast(({ dedup_key: key }) => key === `${name}-${kind}`)
        return last?.action === 'trigger' && last.outcome !== 'dropped'
      })
      const bySuppressingRule = story.routed === 'suppress' ? ['net'] : []
      const expected = firing.filter((kind) => !bySuppressingRule.includes(kind))
      expect(open.map(({ dedup_key: key }) => key).toSorted()).toEqual(
        expected.map((kind) => `${name}-${kind}`).toSorted(),
      )
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 240_000)
