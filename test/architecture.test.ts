import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowViolations, flow } from './architecture/arrows.ts'
import { actionViolations, endpointsOfApi } from './architecture/endpoints.ts'
import { houseRules } from './architecture/house-rules.ts'
import { sourceFiles } from './architecture/source-files.ts'

const files = sourceFiles()

test('imports follow the arrows of the folder table and the flow of features', () => {
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap(arrowViolations)).toEqual([])
})

test('every feature has its place in the flow, and the flow names no others', () => {
  const features = readdirSync(new URL('../server/features/', import.meta.url))
  expect(features.toSorted()).toEqual(flow.toSorted())
})

test.each(Object.entries(houseRules))('%s', (_name, rule) => {
  expect(files.flatMap(rule)).toEqual([])
})

test('every endpoint has a row in the policy table', async () => {
  const endpoints = await endpointsOfApi()
  expect(endpoints.length).toBeGreaterThan(60)
  expect(actionViolations(endpoints)).toEqual([])
})

type Plant = [path: string, text: string, sentence: string]

/** Each is a fault that somebody could make; the checks would be worth nothing if they missed it. */
describe('a planted violation is found', () => {
  const arrows: Plant[] = [
    [
      'server/features/timeline/x.ts',
      "import { startEscalations } from '../escalations/start-escalations.ts'",
      'server/features/timeline/x.ts imports escalations: timeline comes after escalations in the flow',
    ],
    [
      'server/features/notifications/x.ts',
      "import type {\n  Incident,\n} from '../incidents/store.ts'",
      'server/features/notifications/x.ts imports incidents: notifications comes after incidents in the flow',
    ],
    [
      'server/features/alerts/x.ts',
      "export { raiseAlerts } from '../triage/raise-alerts.ts'",
      'server/features/alerts/x.ts imports triage: alerts comes after triage in the flow',
    ],
    [
      'server/features/alerts/x.ts',
      "const { raiseAlerts } = await import('../triage/raise-alerts.ts')",
      'server/features/alerts/x.ts imports triage: alerts comes after triage in the flow',
    ],
    [
      'server/features/alerts/x.ts',
      "import '../odds-and-ends/x.ts'",
      'server/features/odds-and-ends/x.ts belongs to odds-and-ends, which has no place in the flow',
    ],
    [
      'domain/incident/x.ts',
      "import type { Incident } from '../../api/incident.ts'",
      'domain/incident/x.ts imports api/incident.ts: domain may import nothing',
    ],
    [
      'server/engine/x.ts',
      "import { acknowledgeIncident } from '../features/incidents/acknowledge-incident.ts'",
      'server/engine/x.ts imports server/features/incidents/acknowledge-incident.ts: server/engine may import server/database, domain',
    ],
    [
      'server/database/x.ts',
      "import { advance } from '../../domain/escalation/advance.ts'",
      'server/database/x.ts imports domain/escalation/advance.ts: server/database may import only types of domain',
    ],
    [
      'server/integrations/slack/x.ts',
      "import { createApp } from '../../app.ts'",
      'server/integrations/slack/x.ts imports server/app.ts: server/integrations may import server/egress, domain',
    ],
    [
      'cli/incident/x.ts',
      "import { connect } from '../../server/database/connect.ts'",
      'cli/incident/x.ts imports server/database/connect.ts: cli may import api, domain, package.json',
    ],
    [
      'server/attic/x.ts',
      "import { z } from './y.ts'",
      'server/attic/x.ts lies in server/attic, which the folder table does not know',
    ],
  ]
  test.each(arrows)('%s: %s', (path, text, sentence) => {
    expect(arrowViolations({ path, text })).toEqual([sentence])
  })

  const rules: Record<keyof typeof houseRules, [path: string, text: string][]> = {
    'domain is pure': [
      ['domain/schedule/x.ts', 'const at = Date.now()'],
      ['domain/schedule/x.ts', 'const at = new Date()'],
      ['domain/schedule/x.ts', 'const at = Temporal.Now.instant()'],
      ['domain/schedule/x.ts', 'const at = performance.now()'],
      ['domain/schedule/x.ts', 'const turn = Math.random()'],
      ['domain/schedule/x.ts', 'export async function x() {}'],
      ['domain/schedule/x.ts', "import { readFileSync } from 'node:fs'"],
      ['domain/schedule/x.ts', "import { z } from 'zod'"],
      ['domain/schedule/x.ts', 'setTimeout(ring, 5)'],
    ],
    'instants come from the clock': [
      ['server/features/alerts/x.ts', 'const at = Date.now()'],
      ['server/engine/x.ts', 'const at = new Date()'],
    ],
    'SQL gets its instant as a parameter': [
      ['server/features/alerts/x.ts', 'sql`select * from alerts where last_seen_at < now()`'],
      ['server/features/alerts/x.ts', 'sql`select CURRENT_TIMESTAMP`'],
      ['server/engine/x.ts', 'sql`select clock_timestamp()`'],
    ],
    'only the embedded database starts processes': [
      ['server/features/runbooks/x.ts', "import { spawn } from 'node:child_process'"],
      ['cli/x.ts', "const { exec } = await import('node:child_process')"],
    ],
    'outgoing calls go through egress': [
      ['server/features/answers/x.ts', 'await fetch(url)'],
      ['server/integrations/slack/x.ts', "import { request } from 'undici'"],
      ['server/integrations/slack/x.ts', "import { request } from 'node:https'"],
      ['server/engine/x.ts', "import { connect, isIP } from 'node:net'"],
      ['server/features/notifications/x.ts', "import { createTransport } from 'nodemailer'"],
      ['server/main.ts', "const { get } = await import('node:http')"],
    ],
    'imports can be read': [['server/features/alerts/x.ts', 'await import(name)']],
    'there are no drawers and no barrels': [
      ['server/features/alerts/utils.ts', ''],
      ['domain/common/dates.ts', ''],
      ['api/types.ts', ''],
      ['server/features/alerts/index.ts', ''],
      ['server/features/alerts/alert-manager.ts', ''],
    ],
    'code for tests stays with the tests': [['server/x.ts', "import { expect } from 'vitest'"]],
  }
  test('every rule has its plants', () => {
    expect(Object.keys(rules)).toEqual(Object.keys(houseRules))
  })
  const plants = Object.entries(rules).flatMap(([name, own]) => own.map((plant) => [name, ...plant] as const))
  test.each(plants)('%s: %s: %s', (name, path, text) => {
    expect(houseRules[name]?.({ path, text })).toHaveLength(1)
  })

  test('an endpoint whose action nobody knows', () => {
    expect(actionViolations([{ method: 'GET', path: '/api/v1/secrets', action: 'secret.read' }])).toEqual([
      'GET /api/v1/secrets needs "secret.read", which domain/access does not know',
    ])
  })
})

describe('what is right is left alone', () => {
  test.each([
    ['server/features/triage/x.ts', "import { record } from '../timeline/record.ts'"],
    ['server/features/triage/x.ts', 'const { now } = tx\nawait clock.now()\n// as now() would'],
    ['server/egress/x.ts', "import { Agent } from 'undici'"],
    ['server/listeners.ts', "import { isIP } from 'node:net'"],
    ['server/http/x.ts', "import type { ServerResponse } from 'node:http'"],
    ['domain/schedule/x.ts', '/** Never Date.now() here. */\nnew Date(at)'],
    ['domain/audit/x.test.ts', "import { createHash } from 'node:crypto'"],
    ['cli/doctor/x.ts', "import { readConfig } from '../../server/config.ts'"],
  ])('%s: %s', (path, text) => {
    const file = { path, text }
    expect([...arrowViolations(file), ...Object.values(houseRules).flatMap((rule) => rule(file))]).toEqual([])
  })
})
