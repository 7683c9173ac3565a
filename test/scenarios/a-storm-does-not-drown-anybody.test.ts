import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, rung } from '../world/cast.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

/** Alerts that all come in this instant; nothing is worked on before the last is accepted. */
async function storm(count: number, key = KEY): Promise<void> {
  const bodies = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      routing_key: key,
      event_action: 'trigger',
      dedup_key: `storm ${index}`,
      payload: { summary: `Host ${index} is down`, source: `host-${index}`, severity: 'critical' },
    }),
  )
  for (let at = 0; at < count; at += 100) {
    const answers = bodies
      .slice(at, at + 100)
      .map((body) => fetch(`${cast.tocsin.url}/v2/enqueue`, { method: 'POST', body }))
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(202)
  }
}

const pagedIncidents = async (channel: string) => {
  const [row] = await cast.tocsin.sql<{ count: number }>(
    `select count(distinct p.incident_id)::int as count
     from pages p join delivery_attempts a on a.delivery_id = p.delivery_id
     where p.channel = $1 and p.state <> 'cancelled' and a.outcome = 'accepted'`,
    [channel],
  )
  return row?.count
}

test('a thousand alerts are two SMS, and every incident counts as paged', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { sms: 0 })] })
  await storm(1000)
  await tocsin.settle()
  expect(network.messages).toHaveLength(1)
  await tocsin.advance({ seconds: 30 })
  expect(network.messages).toHaveLength(2)
  expect(network.messages[1]?.text).toMatch(/^999 incidents:/)
  expect(network.messages[1]?.text).toMatch(/and 9\d\d more/)
  expect(await pagedIncidents('sms')).toBe(1000)
  expect(await tocsin.story('INC-1000')).toBe('opened, paged')
})

test('a storm is not bundled for webhooks, and nobody is forgotten', async () => {
  const { tocsin, phones } = cast
  await storm(300)
  await tocsin.settle()
  expect(phones.received).toHaveLength(300)
  expect(new Set(phones.received.map(({ body }) => body.incident?.id)).size).toBe(300)
  expect(await pagedIncidents('webhook')).toBe(300)
})

test('a bundle lists its incidents, each with the links that answer it', async () => {
  const { tocsin, phones } = cast
  const contactMethods = [{ id: 'ana-hook', type: 'webhook', url: `${phones.url}/ana`, bundle: true }]
  await tocsin.apply({ people: [{ ...reachedBy('ana', phones.url, {}), contact_methods: contactMethods }] })
  for (const dedupKey of ['one', 'two', 'three', 'four']) await tocsin.event(KEY, { dedupKey })
  await tocsin.advance({ seconds: 29 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ seconds: 1 })
  expect(phones.received[1]?.body.incidents?.map(({ id }) => id)).toEqual(['INC-2', 'INC-3', 'INC-4'])
  const third = phones.received[1]?.body.incidents?.[1]?.acknowledge_url ?? ''
  await tocsin.ask('POST', third, undefined, { token: null })
  expect((await tocsin.incidents()).filter(({ status }) => status === 'acknowledged')).toMatchObject([
    { id: 'INC-3' },
  ])
})

test('what is acknowledged while it waits in a bundle is left out, and an empty bundle is not sent', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { sms: 0 })] })
  for (const dedupKey of ['one', 'two', 'three']) await tocsin.event(KEY, { dedupKey })
  await tocsin.do('POST', '/api/v1/incidents/INC-2/acknowledge')
  await tocsin.advance({ seconds: 30 })
  expect(network.messages[1]?.text).toMatch(/^INC-3/)
  await tocsin.event(KEY, { dedupKey: 'four' })
  await tocsin.do('POST', '/api/v1/incidents/INC-4/acknowledge')
  await tocsin.advance({ seconds: 45 })
  expect(network.messages).toHaveLength(2)
})

test('after a minute of silence the next page is sent at once', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { sms: 0 })] })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.advance({ seconds: 59 })
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(network.messages).toHaveLength(1)
  await tocsin.advance({ seconds: 30 })
  expect(network.messages).toHaveLength(2)
  await tocsin.advance({ seconds: 60 })
  await tocsin.event(KEY, { dedupKey: 'three' })
  expect(network.messages.filter(({ text }) => text.startsWith('INC-3'))).toHaveLength(1)
})

test('a storm through one integration does not delay the page of another', async () => {
  const { tocsin, phones } = cast
  const integrations = [{ id: 'bank-events', type: 'pagerduty-events', key: 'the-key-of-the-bank' }]
  await tocsin.apply({
    escalation_policies: [
      { id: 'bank', name: 'Bank', steps: [{ wait_minutes: 5, targets: [{ person: 'lea' }] }] },
    ],
    services: [{ id: 'bank', name: 'Bank', escalation_policy: 'bank', integrations }],
  })
  await storm(400)
  await storm(1, 'the-key-of-the-bank')
  await tocsin.settle()
  expect(phones.received).toHaveLength(401)
  expect(phones.received.findIndex(({ path }) => path === '/lea')).toBeLessThan(100)
})

test('the storm incident of a team counts on its page, and no second SMS is sent for it', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({
    teams: [{ id: 'web', name: 'Web', lead: 'lea', storm: { incidents: 3, minutes: 5 } }],
    people: [reachedBy('ana', phones.url, { sms: 0 })],
  })
  for (let number = 1; number < 9; number += 1) await tocsin.event(KEY, { dedupKey: `${number}` })
  await tocsin.advance({ minutes: 4 })
  expect(network.messages).toHaveLength(2)
  expect(network.messages[1]?.text).toMatch(/^3 incidents:/)
  expect(network.messages[1]?.text).toMatch(/INC-4 SEV1 shop: Alert storm: \d alerts? on 1 service/)
})
