import { describe, expect, test } from 'vitest'
import { bundle, notice, page, pagedIncident } from '../../test/world/outgoing.ts'
import { pushPayload } from './push-payload.ts'

const links = { token: 'd-1.signed', pageAt: (id: string) => `/page/${id}.signed` }
const payloadOf = (message: Parameters<typeof pushPayload>[0]) => pushPayload(message, links)

test('a page says how bad it is, what it is and where, and leads to its page', () => {
  expect(payloadOf(page())).toEqual({
    kind: 'page',
    token: 'd-1.signed',
    tag: 'INC-142',
    title: 'SEV1 Disk full on db-7',
    body: 'INC-142 · checkout-api\nFrom db-7',
    open: '/page/page-142.signed',
    updated: false,
    at: '2026-03-01T12:00:00.000Z',
  })
})

test('what the title does not say already is said by its first alert', () => {
  const incident = pagedIncident(142, { title: 'Checkout is down' })
  expect(payloadOf(page(incident)).body).toBe('INC-142 · checkout-api\nDisk full\nFrom db-7')
})

test('a private incident has neither service nor alert', () => {
  const hidden = pagedIncident(142, { title: 'Private incident', service: null, alerts: [], alertCount: 0 })
  expect(payloadOf(page(hidden))).toMatchObject({ title: 'SEV1 Private incident', body: 'INC-142' })
})

test('a bundle lists its first incidents and counts the others', () => {
  const { title, body, tag } = payloadOf(bundle(8))
  expect({ title, tag }).toEqual({ title: '8 incidents', tag: 'INC-1' })
  expect(body.split('\n')).toHaveLength(6)
  expect(body).toMatch(/and 3 more$/)
})

test('a notice leads nowhere and replaces nothing', () => {
  expect(payloadOf(notice('Tocsin test', 'Hello'))).toMatchObject({
    kind: 'notice',
    title: 'Tocsin test',
    body: 'Hello',
    open: null,
    tag: 'd-1.signed',
  })
})

describe('however long and odd the words are, it fits', () => {
  test.each(['x', '"', '\\', '\n', '\u0000', '\ud800', '字', '🔥', '\u202e', '\u001b'])('%j', (character) => {
    const text = character.repeat(20_000)
    const alerts = [{ id: 'a', summary: `s${text}`, severity: 'critical' as const, source: text }]
    const long = { title: text, service: text, alerts, severity: 'SEV1' }
    for (const message of [page(pagedIncident(1, long)), bundle(50, long), notice(text, text)]) {
      expect(Buffer.byteLength(JSON.stringify(payloadOf(message)))).toBeLessThan(3_500)
    }
  })
})
