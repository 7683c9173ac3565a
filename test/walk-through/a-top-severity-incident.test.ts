import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentEntry } from '../../api/incident-timeline.ts'
import { timelineMarkdown } from '../../domain/war-room/timeline-markdown.ts'
import { KEY, person, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T14:20:00Z' })
  const { tocsin, phones } = cast
  await tocsin.apply({
    people: [person('cy', phones.url, { teams: ['web'] }), person('eve', phones.url, { role: 'manager' })],
    specialists: [
      {
        id: 'database',
        name: 'Database',
        when_to_page: 'Connections run out',
        page: [{ person: 'cy' }],
        response_minutes: 15,
      },
    ],
  })
  await tocsin.do('PATCH', '/api/v1/teams/web', { manager: 'eve' })
  await tocsin.do('PATCH', '/api/v1/settings', {
    war_room: { call_url: 'https://meet.example.com/{incident_id}' },
  })
  await giveTokens()
})
afterEach(() => cast.end())

type Who = 'ana' | 'bo' | 'cy' | 'lea'
const tokens = new Map<Who, string>()

async function giveTokens(): Promise<void> {
  for (const who of ['ana', 'bo', 'cy', 'lea'] as const) {
    const asked = { name: who, person: who, role: 'responder', scopes: ['write'] }
    tokens.set(who, (await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token)
  }
}

async function does(who: Who, name: string, body: object = {}, id = 'INC-1'): Promise<void> {
  const token = tokens.get(who) ?? null
  const answer = await cast.tocsin.ask('POST', `/api/v1/incidents/${id}/${name}`, body, { token })
  if (answer.status >= 300) throw new Error(`${who} ${name}: ${JSON.stringify(answer.body)}`)
}

const says = async (who: Who, text: string) => await does(who, 'timeline', { text })

const later = async (minutes: number) => await cast.tocsin.advance({ minutes })

/** A deployment leaks connections: from the first alert to the closing, as a SEV1 is to be run. */
async function live(): Promise<void> {
  const { tocsin } = cast
  await tocsin.event(KEY, {
    dedupKey: 'errors',
    summary: 'Error rate of checkout above 5 %',
    severity: 'error',
  })
  await later(3)
  await does('ana', 'acknowledge')
  await tocsin.event(KEY, {
    dedupKey: 'latency',
    summary: 'Latency of checkout above 3 s',
    severity: 'warning',
  })
  await does('ana', 'merge', { into: 'INC-1' }, 'INC-2')
  await later(7)
  await does('lea', 'declare', { severity: 'SEV1', tags: ['checkout'] })
  await does('lea', 'roles', { ic: 'lea', tech_lead: 'ana', comms_lead: 'bo', scribe: 'cy' })
  await says('lea', '[DECISION] Declaring SEV1, and opening the war room')
  await does('bo', 'communications', { template: 'internal-initial' })
  await later(2)
  await says('ana', '[OBSERVATION] Error rate 35 %, since 14:20')
  await does('ana', 'updates', { status: 'investigating', error_rate: 35, users_affected: 12_000 })
  await does('ana', 'specialists', { specialist: 'database', why: 'Connections to the database run out.' })
  await later(3)
  await does('cy', 'acknowledge')
  await does('ana', 'updates', {
    status: 'identified',
    event: 'Version 2.3.1 leaks connections',
    details: 'deployed 14:15',
  })
  await later(2)
  await says('lea', '[DECISION] Roll back to 2.3.0')
  await does('ana', 'updates', { status: 'mitigating' })
  await later(3)
  await says('ana', '[ACTION] The rollback is complete')
  await later(5)
  await does('ana', 'updates', { error_rate: 8 })
  await later(5)
  await does('ana', 'updates', { status: 'monitoring', event: 'Error rate at its baseline', error_rate: 0.4 })
  await tocsin.event(KEY, { dedupKey: 'errors', action: 'resolve' })
  await later(10)
  await tocsin.event(KEY, {
    dedupKey: 'errors',
    summary: 'Error rate of checkout above 5 %',
    severity: 'error',
  })
  await does('ana', 'acknowledge')
  await says('ana', '[OBSERVATION] One machine still ran 2.3.1; it is taken out')
  await later(5)
  await does('ana', 'updates', { status: 'monitoring', event: 'All machines run 2.3.0' })
  await tocsin.event(KEY, { dedupKey: 'errors', action: 'resolve' })
  await tocsin.event(KEY, { dedupKey: 'latency', action: 'resolve' })
  await later(61)
  await does('lea', 'resolve', { outcome: 'fixed', criteria_confirmed: true })
  await later(31)
  await does('lea', 'close', { postmortem_at: '2026-03-04T10:00:00Z' })
}

test('the whole timeline of a SEV1, from detection to closed, is as it was read', async () => {
  await live()
  const { tocsin } = cast
  expect(await tocsin.incident()).toMatchObject({
    status: 'closed',
    outcome: 'fixed',
    detected_at: '2026-03-02T14:20:00.000Z',
    acknowledged_at: '2026-03-02T14:23:00.000Z',
    declared_at: '2026-03-02T14:30:00.000Z',
    identified_at: '2026-03-02T14:35:00.000Z',
    alert_count: 3,
  })
  const entries: IncidentEntry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: IncidentEntry[]; next_cursor: string | null } = await tocsin.do(
      'GET',
      `/api/v1/incidents/INC-1/timeline?limit=100${cursor && `&cursor=${cursor}`}`,
    )
    entries.push(...page.items)
    cursor = page.next_cursor
  }
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
  const markdown = timelineMarkdown('INC-1: Error rate of checkout above 5 %', entries)
  await expect(`${markdown}\n`).toMatchFileSnapshot('a-top-severity-incident.md')
})
