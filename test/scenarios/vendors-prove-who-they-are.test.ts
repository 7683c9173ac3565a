import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'
import { FakeSns } from '../world/fake-sns.ts'
import { fixture } from '../world/vendor-body.ts'

const keyOf = (type: string) => `the-webhook-key-of-${type}`

let cast: Cast
let sns: FakeSns
beforeEach(async () => {
  cast = await raiseCurtain()
  sns = new FakeSns()
  const { egress } = cast.tocsin.app
  const request = egress.request.bind(egress)
  vi.spyOn(egress, 'request').mockImplementation((asked) =>
    asked.url.includes('amazonaws.com') ? sns.request(asked) : request(asked),
  )
  const integrations = ['sns', 'github', 'gitlab'].map((type) => ({
    id: `shop-${type}`,
    type,
    key: keyOf(type),
  }))
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterEach(() => cast.end())

async function post(type: string, body: string, headers: Record<string, string> = {}): Promise<number> {
  const url = new URL(`/intake/${type}/${keyOf(type)}`, cast.tocsin.url)
  const { status } = await fetch(url, { method: 'POST', body, headers })
  await cast.tocsin.advance({ seconds: 1 })
  return status
}

const alerts = () => cast.tocsin.sql('select summary, status, count from alerts order by id')
const changes = () => cast.tocsin.sql('select summary, service_id from changes order by happened_at')
const published = (name: string) => JSON.stringify(sns.notification(fixture(`sns/${name}.json`).toString()))

test('Amazon SNS is subscribed, and its alarms open and end an alert', async () => {
  expect(await post('sns', JSON.stringify(sns.confirmation()))).toBe(200)
  expect(sns.called).toContain(sns.subscribeUrl)
  expect(await post('sns', published('alarm'))).toBe(202)
  expect(await post('sns', published('alarm'))).toBe(202)
  expect(await alerts()).toEqual([{ summary: 'Database CPU', status: 'triggered', count: 2 }])
  expect(await post('sns', published('ok'))).toBe(202)
  expect(await alerts()).toMatchObject([{ status: 'resolved' }])
})

test('an alarm that Amazon did not sign opens nothing', async () => {
  const forged = { ...sns.notification('{}'), Message: fixture('sns/alarm.json').toString() }
  expect(await post('sns', JSON.stringify(forged))).toBe(401)
  expect(await alerts()).toEqual([])
})

test('deployments of GitHub and GitLab are changes of the service and page nobody', async () => {
  const deployment = fixture('github/deployment-status.json')
  const signature = createHmac('sha256', keyOf('github')).update(deployment).digest('hex')
  expect(await post('github', deployment.toString(), { 'x-hub-signature-256': `sha256=${signature}` })).toBe(
    202,
  )
  const pipeline = fixture('gitlab/pipeline.json').toString()
  expect(await post('gitlab', pipeline, { 'x-gitlab-token': keyOf('gitlab') })).toBe(202)
  expect(await changes()).toEqual([
    { summary: 'A pipeline succeeded on shop/web main (279484c0)', service_id: 'shop' },
    { summary: 'Deployed shop/web main (3f1c2ab) to production', service_id: 'shop' },
  ])
  expect(rung(cast)).toBe('')
})

test('what is not signed as the vendor signs is refused', async () => {
  expect(await post('github', '{}')).toBe(401)
  expect(await post('gitlab', '{}', { 'x-gitlab-token': 'a guess' })).toBe(401)
  expect(await changes()).toEqual([])
})
