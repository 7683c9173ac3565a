import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { fixture } from '../world/vendor-body.ts'

const vendors = [
  ['datadog', '.json', '[Triggered on {host:web-1}] Disk almost full', 'critical'],
  ['azure-monitor', '.json', 'CPU of the web servers', 'error'],
  ['google-cloud-monitoring', '.json', '[ALERT] CPU utilization of web-1', 'critical'],
  ['sentry', '.json', 'ReferenceError: basket is not defined', 'error'],
  ['new-relic', '.json', "checkout query result is > 5.0 for 5 minutes on 'Error percentage'", 'critical'],
  ['zabbix', '.json', 'Disk space is critically low on /var', 'error'],
  ['nagios', '.form', 'disk on db-1 is CRITICAL: DISK CRITICAL - free space: /var 512 MB (4%)', 'critical'],
  ['uptime-kuma', '.json', 'Web / Shop is down: connect ECONNREFUSED 192.0.2.9:443', 'critical'],
] as const

const keyOf = (vendor: string) => `the-key-of-${vendor}`

let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain()
  const integrations = vendors.map(([type]) => ({ id: `shop-${type}`, type, key: keyOf(type) }))
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterAll(() => cast.end())

async function post(vendor: string, body: Buffer): Promise<number> {
  const url = new URL(`/intake/${vendor}/${keyOf(vendor)}`, cast.tocsin.url)
  const { status } = await fetch(url, { method: 'POST', body: new Uint8Array(body) })
  await cast.tocsin.advance({ seconds: 1 })
  return status
}

test.each(vendors)(
  '%s opens an alert, adds to it, and ends it',
  async (vendor, ending, summary, severity) => {
    const alerts = () =>
      cast.tocsin.sql(
        `select summary, severity, status, count from alerts where integration_id = 'shop-${vendor}' order by id`,
      )
    expect(await post(vendor, fixture(`${vendor}/firing${ending}`))).toBe(202)
    expect(await post(vendor, fixture(`${vendor}/firing${ending}`))).toBe(202)
    expect(await alerts()).toEqual([{ summary, severity, status: 'triggered', count: 2 }])
    expect(await post(vendor, fixture(`${vendor}/resolved${ending}`))).toBe(202)
    expect(await alerts()).toMatchObject([{ summary, status: 'resolved' }])
  },
)

test.each(vendors)('%s with a key that nobody has is refused', async (vendor, ending) => {
  const url = new URL(`/intake/${vendor}/nobody-has-this-key`, cast.tocsin.url)
  const body = new Uint8Array(fixture(`${vendor}/firing${ending}`))
  expect((await fetch(url, { method: 'POST', body })).status).toBe(404)
})
