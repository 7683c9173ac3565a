import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

const SECRET = 'Somebody reads our customers’ mail'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
  await cast.tocsin.apply({
    people: [reachedBy('ana', cast.phones.url, { webhook: 0, sms: 0, voice: 0, email: 0 })],
  })
  const asked = { title: SECRET, service: 'shop', severity: 'SEV1', private: true }
  await cast.tocsin.do('POST', '/api/v1/incidents', asked)
})
afterEach(() => cast.end())

/** A token of a person who responds to incidents. */
async function tokenOf(person: string): Promise<string> {
  const asked = { name: `phone of ${person}`, role: 'responder', person }
  return (await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)).token
}

const askAs = async (person: string, path: string) => {
  const token = await tokenOf(person)
  return await cast.tocsin.ask<{ items?: unknown[] }>('GET', path, undefined, { token })
}

test('no text that leaves the system carries its title', async () => {
  const { phones, network, mail } = cast
  const sent = [
    phones.received[0]?.body,
    network.messages[0]?.text,
    network.calls[0]?.twiml,
    mail.received[0],
  ]
  expect(sent.every((message) => message !== undefined)).toBe(true)
  const texts = JSON.stringify(sent)
  expect(texts).not.toContain('customers')
  expect(texts).toContain('Private incident')
  expect(phones.received[0]?.body.incident).toMatchObject({ id: 'INC-1', service: null })
})

test('who was paged for it sees it', async () => {
  expect(await askAs('ana', '/api/v1/incidents/INC-1')).toMatchObject({
    status: 200,
    body: { title: SECRET },
  })
})

test('for everybody else it does not exist', async () => {
  expect((await askAs('bo', '/api/v1/incidents/INC-1')).status).toBe(404)
  expect((await askAs('bo', '/api/v1/incidents/INC-1/timeline')).status).toBe(404)
  expect((await askAs('bo', '/api/v1/incidents')).body.items).toEqual([])
})

test('nobody who cannot see it can act on it', async () => {
  const { tocsin } = cast
  const token = await tokenOf('bo')
  for (const verb of ['acknowledge', 'resolve', 'escalate', 'snooze']) {
    const answer = await tocsin.ask('POST', `/api/v1/incidents/INC-1/${verb}`, { minutes: 1 }, { token })
    expect([400, 404]).toContain(answer.status)
  }
  expect((await tocsin.ask('POST', '/api/v1/incidents/INC-1/acknowledge', {}, { token })).status).toBe(404)
  expect(await tocsin.incident()).toMatchObject({ status: 'detected', snoozed_until: null })
})

test('who holds a role in it sees it, and so do those who are paged later', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { scribe: 'lea' })
  expect((await askAs('lea', '/api/v1/incidents/INC-1')).status).toBe(200)
  await tocsin.advance({ minutes: 5 })
  expect((await askAs('bo', '/api/v1/incidents/INC-1')).status).toBe(200)
})

test('the page of its link says no more than its number', async () => {
  const { tocsin, phones } = cast
  const link = phones.received[0]?.body.acknowledge_url ?? ''
  const shown = await tocsin.ask('GET', link, undefined, { token: null })
  expect(shown.status).toBe(200)
  expect(JSON.stringify(shown.body)).not.toContain('customers')
})
