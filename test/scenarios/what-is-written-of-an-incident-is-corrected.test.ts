import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Shop is down', service: 'shop' })
})
afterEach(() => cast.end())

/** The timeline from the opening and its page on. */
async function said(body: object): Promise<string[]> {
  const before = (await cast.tocsin.timeline()).length
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-1', body)
  return (await cast.tocsin.timeline()).slice(before).map(({ text }) => text)
}

const who = 'TOCSIN_ADMIN_TOKEN'

test.each<[string, object, string[]]>([
  [
    'what changed is named',
    { title: 'Checkout is down', impact: 'Nobody can pay' },
    [`${who} edited title, impact.`],
  ],
  ['what stays as it is is not', { title: 'Shop is down', impact: 'Nobody' }, [`${who} edited impact.`]],
  ['nothing changed, nothing is said', { title: 'Shop is down' }, []],
  ['nothing asked, nothing is said', {}, []],
  ['tags are told once', { tags: ['eu'] }, [`${who} changed the tags: added eu.`]],
  [
    'so is the post-mortem',
    { postmortem_at: '2026-03-05T10:00:00Z' },
    [`${who} scheduled the post-mortem for 2026-03-05 10:00 UTC.`],
  ],
])('%s', async (_claim, body, texts) => {
  expect(await said(body)).toEqual(texts)
})
