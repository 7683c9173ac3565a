import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseCurtain, type Cast } from '../world/cast.ts'

const MAIL_KEY = 'a-mail-key-of-the-shop'

let cast: Cast
let port: number
beforeAll(async () => {
  cast = await raiseCurtain({ environment: { TOCSIN_SMTP_LISTEN: '127.0.0.1:0' } })
  port = (await cast.tocsin.app.mailIn?.listen()) ?? 0
  const integrations = [
    { id: 'shop-mail', type: 'mail', key: MAIL_KEY },
    { id: 'shop-slow', type: 'mail', key: 'a-slow-key-of-the-shop', rate_limit_per_second: 0.01, burst: 1 },
  ]
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterAll(() => cast.end())

type Mail = { to?: string; subject?: string; text?: string; headers?: Record<string, string>; bounce?: true }

/** Sends a mail, and answers with the code and the words of the server. */
async function send({ to = `${MAIL_KEY}@tocsin.example.com`, bounce, ...mail }: Mail): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  const from = bounce ? '' : 'backup@example.com'
  try {
    const { response } = await transport.sendMail({
      from: 'backup@example.com',
      ...mail,
      envelope: { from, to },
    })
    await cast.tocsin.advance({ seconds: 1 })
    return response
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error)
  } finally {
    transport.close()
  }
}

const alerts = (integration = 'shop-mail') =>
  cast.tocsin.sql(
    `select summary, status, count from alerts where integration_id = '${integration}' order by id`,
  )

test('a mail opens an alert, adds to it, and ends it', async () => {
  expect(await send({ subject: 'PROBLEM: Backup of db-1', text: 'No space left.' })).toMatch(/^250 /)
  expect(await send({ subject: 'PROBLEM: Backup of db-1', to: `ops+${MAIL_KEY}@example.com` })).toMatch(
    /^250 /,
  )
  expect(await alerts()).toEqual([{ summary: 'Backup of db-1', status: 'triggered', count: 2 }])
  expect(await send({ subject: 'OK: Backup of db-1' })).toMatch(/^250 /)
  expect(await alerts()).toMatchObject([{ status: 'resolved' }])
})

test('bounces, automatic replies and lists are kept and page nobody', async () => {
  const before = await alerts()
  expect(await send({ subject: 'Undelivered', bounce: true })).toMatch(/^250 /)
  expect(await send({ subject: 'Away', headers: { 'Auto-Submitted': 'auto-replied' } })).toMatch(/^250 /)
  expect(await send({ subject: 'News', headers: { 'List-Id': '<news.example.com>' } })).toMatch(/^250 /)
  expect(await alerts()).toEqual(before)
  expect(await cast.tocsin.sql(`select 1 as kept from signal_bodies where format = 'mail'`)).toHaveLength(6)
})

test('nobody else gets mail through it', async () => {
  expect(await send({ to: 'somebody@example.com', subject: 'Hello' })).toMatch(/^550 5\.1\.1/)
})

test('mail that is too large is refused, and somebody is told', async () => {
  expect(await send({ subject: 'Large', text: 'x'.repeat(1_200_000) })).toMatch(/^552 5\.3\.4/)
})

test('mail that arrives too quickly is to come later', async () => {
  const to = 'a-slow-key-of-the-shop@example.com'
  expect(await send({ to, subject: 'One' })).toMatch(/^250 /)
  expect(await send({ to, subject: 'Two' })).toMatch(/^451 4\.7\.1/)
  expect(await alerts('shop-slow')).toMatchObject([{ summary: 'One' }])
})
