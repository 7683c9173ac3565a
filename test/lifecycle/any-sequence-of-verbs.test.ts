import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Incident, TimelineEntry } from '../../api/incident.ts'
import { contradiction } from '../../domain/incident/instants.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

type Step = (incident: string) => Promise<unknown>

const ask = (name: string, body: object = {}): Step => {
  return (incident) => cast.tocsin.ask('POST', `/api/v1/incidents/${incident}/${name}`, body)
}

const steps: Record<string, Step> = {
  acknowledge: ask('acknowledge'),
  unacknowledge: ask('unacknowledge'),
  declare: ask('declare', { severity: 'SEV2' }),
  'declare before': ask('declare', { declared_at: '2026-03-02T09:00:30Z' }),
  raise: ask('severity', { severity: 'SEV1', reason: 'more' }),
  lower: ask('severity', { severity: 'SEV3', reason: 'less' }),
  investigate: ask('updates', { status: 'investigating' }),
  identify: ask('updates', { status: 'identified' }),
  watch: ask('updates', { status: 'monitoring' }),
  resolve: ask('resolve', { override: 'because' }),
  reopen: ask('reopen'),
  close: ask('close', { override: 'because' }),
  snooze: ask('snooze', { minutes: 7 }),
  tag: ask('tags', { add: ['a'], remove: ['b'] }),
  parent: ask('parent', { parent: 'INC-1' }),
  note: ask('timeline', { text: 'Seen' }),
  'note what was earlier': ask('timeline', { text: 'Seen by @bo', at: '2026-03-02T08:00:00Z' }),
  call: ask('pages', { target: 'bo' }),
  escalate: ask('escalate'),
  assign: ask('roles', { ic: 'bo', tech_lead: 'lea' }),
  'open the room': ask('war-room'),
  task: ask('tasks', { title: 'Look at the queue' }),
  merge: ask('merge', { into: 'INC-1' }),
  'correct the start': (incident) =>
    cast.tocsin.ask('PATCH', `/api/v1/incidents/${incident}`, { started_at: '2026-03-02T08:59:00Z' }),
  'correct the detection': (incident) =>
    cast.tocsin.ask('PATCH', `/api/v1/incidents/${incident}`, { detected_at: '2026-03-02T09:01:00Z' }),
  fire: (incident) => cast.tocsin.event(KEY, { dedupKey: incident }),
  calm: (incident) => cast.tocsin.event(KEY, { dedupKey: incident, action: 'resolve' }),
  wait: () => cast.tocsin.advance({ minutes: 3 }),
}

async function timelineOf(id: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  let after: string | null = '0'
  while (after !== null) {
    const page: { items: TimelineEntry[]; next_cursor: string | null } = await cast.tocsin.do(
      'GET',
      `/api/v1/incidents/${id}/timeline?limit=100&cursor=${after}`,
    )
    entries.push(...page.items)
    after = page.next_cursor
  }
  return entries
}

const at = (text: string | null) => (text === null ? null : new Date(text))

function instantsOf(incident: Incident) {
  return {
    startedAt: at(incident.started_at),
    detectedAt: at(incident.detected_at),
    acknowledgedAt: at(incident.acknowledged_at),
    declaredAt: at(incident.declared_at),
    identifiedAt: at(incident.identified_at),
    mitigatedAt: at(incident.mitigated_at),
    resolvedAt: at(incident.resolved_at),
    closedAt: at(incident.closed_at),
  }
}

const anyHistory = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 5, maxLength: 14 })

test(
  'no sequence of verbs makes instants contradictory or loses a timeline entry',
  { timeout: 240_000 },
  async () => {
    const { tocsin } = cast
    await tocsin.do('POST', '/api/v1/incidents', { title: 'The one that others are merged into' })
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { id } = await tocsin.do<Incident>('POST', '/api/v1/incidents', { title: 'T', service: 'shop' })
        let before = await timelineOf(id)
        for (const name of history) {
          await steps[name]?.(id)
          const now = await timelineOf(id)
          expect(now.slice(0, before.length)).toEqual(before)
          expect(now.map(({ number }) => number)).toEqual(now.map((_, index) => index + 1))
          expect(contradiction(instantsOf(await tocsin.incident(id)))).toBeNull()
          before = now
        }
      }),
      { numRuns: 12 },
    )
  },
)
