import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import { startNode, type Node } from '../../../test/answers/node.ts'
import { raiseAlerts } from './raise-alerts.ts'
import { readIntegrations } from './store.ts'

const SERVICES = ['shop', 'till', 'api', 'db']

let node: Node
beforeAll(async () => {
  node = await startNode()
})
afterAll(async () => node?.close())

beforeEach(async () => {
  await node.query(`truncate incidents, escalations, pages, deliveries, jobs, timeline, teams, services,
    integrations, alerts, signals restart identity cascade`)
})

/** Services of one team that all need the database, each with an integration of its own. */
async function organise(by: string, storm: object | null = null): Promise<void> {
  await node.query(`insert into teams (id, name, storm) values ('web', 'Web', $1)`, [JSON.stringify(storm)])
  for (const id of SERVICES) {
    await node.query(
      `insert into services (id, name, team_id, depends_on, runbooks, grouping, reopen_minutes, severity_map)
       values ($1, $1, 'web', $2, '{}', $3, 0, '{}')`,
      [id, id === 'db' ? [] : ['db'], JSON.stringify({ by, window_minutes: 10, labels: [] })],
    )
    await node.query(`insert into integrations values ($1, $1, 'pagerduty-events', '{}')`, [id])
  }
}

/** Alerts of each service, every one in a transaction of its own, all at the same time. */
async function raiseAtOnce(perService: number): Promise<void> {
  const wanted = SERVICES.flatMap((service) =>
    Array.from({ length: perService }, (_, index) => ({ service, key: `${service} ${index}` })),
  )
  await Promise.all(wanted.map(({ service, key }) => raise(service, key)))
}

async function raise(integration: string, dedupKey: string): Promise<void> {
  const signal: Trigger = {
    action: 'trigger',
    dedupKey,
    summary: dedupKey,
    source: 'host',
    severity: 'critical',
    labels: {},
    details: {},
    links: [],
    startedAt: null,
  }
  await node.transact(async (tx) => {
    const arrivals = [{ body: randomUUIDv7(), integration, receivedAt: tx.now, signal }]
    await raiseAlerts(tx, node.paging, { arrivals, integrations: await readIntegrations(tx, [integration]) })
  })
}

/** How many alerts each incident has, the one with the most first. */
async function sizes(): Promise<number[]> {
  const rows = await node.query<{ size: number }>(
    `select count(alerts.id)::int as size from incidents left join alerts on incident_id = incidents.id
     group by incidents.id order by size desc`,
  )
  return rows.map(({ size }) => size)
}

test('without grouping each alert has its own incident', async () => {
  await organise('off')
  await raiseAtOnce(2)
  expect(await sizes()).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
})

test('alerts of a service that come at the same time share an incident', async () => {
  await organise('service')
  await raiseAtOnce(4)
  expect(await sizes()).toEqual([4, 4, 4, 4])
})

test('so do those of services that need the same thing', async () => {
  await organise('dependencies')
  await raiseAtOnce(4)
  expect(await sizes()).toEqual([16])
})

test('a storm begins at the same alert, however many come at the same time', async () => {
  await organise('off', { incidents: 3, minutes: 5 })
  await raiseAtOnce(4)
  expect(await sizes()).toEqual([13, 1, 1, 1])
})
