import { expect, onTestFinished, test, vi } from 'vitest'
import { Phones } from '../processes/phones.ts'
import { KEY, shortWalk } from '../processes/short-walk.ts'
import { newDataDir, TocsinProcess } from '../processes/tocsin-process.ts'
import { alertmanagerIsThere, HOW_TO_GET_IT, startAlertmanager } from './alertmanager-process.ts'

const WEBHOOK_KEY = 'fedcba9876543210fedcba9876543210'
const GENIE_KEY = 'ffeeddccbbaa99887766554433221100'
const VICTOROPS_KEY = '00112233445566778899aabbccddeeff'

type Incident = { id: string; title: string; status: string; alert_count: number }
type Alert = { incident: string; status: string; count: number; summary: string }

async function start() {
  const phones = await Phones.start()
  onTestFinished(() => phones.close())
  const environment = { TOCSIN_DATA_DIR: await newDataDir(), TOCSIN_EGRESS_ALLOW: '127.0.0.0/8' }
  const tocsin = await TocsinProcess.start({ environment })
  await tocsin.apply(
    shortWalk(phones.url, [
      { id: 'shop-am', type: 'alertmanager', key: WEBHOOK_KEY },
      { id: 'shop-og', type: 'opsgenie', key: GENIE_KEY },
      { id: 'shop-vo', type: 'victorops', key: VICTOROPS_KEY },
    ]),
  )
  const list = async <T>(path: string) => (await tocsin.do<{ items: T[] }>('GET', path)).items
  return {
    url: tocsin.url,
    phones,
    incidents: () => list<Incident>('/api/v1/incidents'),
    alerts: () => list<Alert>('/api/v1/alerts'),
  }
}

const receivers = (url: string) => ({
  'its PagerDuty receiver': {
    pagerduty_configs: [{ url: `${url}/v2/enqueue`, routing_key: KEY, send_resolved: true }],
  },
  'its Opsgenie receiver': {
    opsgenie_configs: [
      { api_url: `${url}/`, api_key: GENIE_KEY, priority: 'P1', update_alerts: true, send_resolved: true },
    ],
  },
  'its VictorOps receiver': {
    victorops_configs: [
      {
        api_url: `${url}/integrations/generic/20131114/alert/`,
        api_key: VICTOROPS_KEY,
        routing_key: 'databases',
        send_resolved: true,
      },
    ],
  },
  'its webhook receiver': {
    webhook_configs: [{ url: `${url}/intake/alertmanager/${WEBHOOK_KEY}`, send_resolved: true }],
  },
})

for (const name of [
  'its PagerDuty receiver',
  'its Opsgenie receiver',
  'its VictorOps receiver',
  'its webhook receiver',
] as const) {
  test(`Alertmanager pages, repeats and resolves through ${name}, with only the URL changed`, async ({
    skip,
  }) => {
    if (!alertmanagerIsThere) skip(HOW_TO_GET_IT)
    const { url, phones, incidents, alerts } = await start()
    const alertmanager = await startAlertmanager({
      route: {
        receiver: name,
        group_by: ['alertname'],
        group_wait: '0s',
        group_interval: '1s',
        repeat_interval: '1s',
      },
      receivers: [{ name, ...receivers(url)[name] }],
    })

    await alertmanager.post('DiskFull')
    await vi.waitUntil(() => phones.rung.length > 0, { timeout: 20_000, interval: 20 })
    expect(phones.rung[0]?.person).toBe('ana')
    const [incident, ...others] = await incidents()
    expect(others).toEqual([])
    expect(incident).toMatchObject({ id: 'INC-1', status: 'detected', alert_count: 1 })
    expect(incident?.title).toContain('DiskFull')

    await vi.waitUntil(async () => ((await alerts())[0]?.count ?? 0) > 2, { timeout: 20_000, interval: 100 })
    expect(await incidents()).toHaveLength(1)

    await alertmanager.post('DiskFull', { endsAt: new Date() })
    const isResolved = async () => (await incidents())[0]?.status === 'resolved'
    await vi.waitUntil(isResolved, { timeout: 20_000, interval: 100 })
    expect(await alerts()).toMatchObject([{ incident: 'INC-1', status: 'resolved' }])

    await alertmanager.post('DiskFull')
    await vi.waitUntil(() => phones.of('INC-2').length > 0, { timeout: 20_000, interval: 20 })
    expect((await alerts()).map(({ status }) => status).toSorted()).toEqual(['resolved', 'triggered'])
  })
}
