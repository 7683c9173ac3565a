import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, raiseCurtain } from '../world/cast.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { runCli } from './run-cli.ts'

/** One story on one server: each test goes on where the one before it ended. */
let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', {
    title: 'Nobody can pay',
    service: 'shop',
    severity: 'SEV1',
    impact: 'Payments fail',
  })
})
afterAll(async () => await cast.end())

const templates = (...words: string[]) => tocsin('incident', 'templates', 'INC-1', ...words)
const regulatory = (...words: string[]) => tocsin('incident', 'regulatory', 'INC-1', ...words)

async function tocsin(...words: string[]) {
  const env = { TOCSIN_URL: cast.tocsin.url, TOCSIN_TOKEN: ADMIN_TOKEN }
  return await runCli(words, { env, now: cast.tocsin.clock.now() })
}

test('every template is drafted, with what is not known below it', async () => {
  const { out } = await templates()
  expect(out).toContain('# Internal: an incident was declared [internal-initial]\nSubject: [SEV1] INC-1')
  expect(out).toContain('# GDPR: notice to the supervisory authority [gdpr-authority]')
  expect(out).toMatch(/Not known: .*scribe \(the scribe\)/)
})

test('one template is drafted with what only the writer knows', async () => {
  const { out } = await templates('--template', 'status-identified', '--eta', 'by noon')
  expect(out).toContain('Expected to be over: by noon.')
  const missed = await templates('--template', 'status-identifed')
  expect([missed.code, missed.err]).toEqual([1, expect.stringContaining('did you mean "status-identified"?')])
})

test('people subscribe, are told, and it is listed', async () => {
  const added = await tocsin('subscription', 'add', 'ana', '--audience', 'support', '--service', 'shop')
  expect(added.out).toMatch(/ana-support +ana +support +shop +any/)
  const preview = await tocsin('incident', 'tell', 'INC-1', 'support-note', '--preview')
  expect(preview.out).toContain('To: support: ana (webhook)')
  const sent = await tocsin('incident', 'tell', 'INC-1', 'support-note', '--subject', 'Ours')
  expect(sent.out).toBe('Told support (1 person): Ours\n')
  await cast.tocsin.settle()
  const { out } = await tocsin('incident', 'communications', 'INC-1')
  expect(out).toMatch(/support +support-note +sent/)
  expect(out).toMatch(/customer +customer-initial +due/)
  expect(out).toMatch(/support +ana \(accepted\) +Ours/)
  expect((await tocsin('subscription', 'remove', 'ana-support')).out).toBe(
    'Subscription ana-support is over.\n',
  )
  expect((await tocsin('subscription', 'list')).out).toBe('Nobody subscribed.\n')
})

test('regulatory clocks are started, proved and waived', async () => {
  expect((await regulatory()).out).toBe('No regulatory clock runs.\n')
  const started = await regulatory('--start', 'gdpr')
  expect(started.out).toMatch(/gdpr\.authority +running +2026-03-05 09:00 UTC/)
  expect(started.out).toContain('  - The nature of the breach')
  const proved = await regulatory('--sent', 'gdpr.authority', '--to', 'CNPD', '--reference', '7')
  expect(proved.out).toMatch(/gdpr\.authority +sent .*2026-03-02 09:00 UTC to CNPD \(7\)/)
  const waived = await regulatory('--not-required', 'gdpr.people', '--reason', 'Encrypted')
  expect(waived.out).toMatch(/gdpr\.people +not-required .*Encrypted/)
})

test.each([
  [['--sent', 'gdpr.authority'], '--to and --reference'],
  [['--not-required', 'gdpr.people'], '--reason'],
  [['--start', 'gdpr', '--sent', 'gdpr.authority'], 'cannot be used with'],
])('used wrongly: %j', async (words, hint) => {
  const ran = await regulatory(...words)
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(hint)])
})
