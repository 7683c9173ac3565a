import { expect, test } from 'vitest'
import { integrationTypes } from '../organisation/document.ts'
import { isMeant } from './catalogue.ts'
import { intakePath } from './intake-path.ts'

test.each([
  ['a name finds its own', 'grafana', ['grafana']],
  ['words may stand in any order', 'cloud google', ['google-cloud-monitoring']],
  ['other names count', 'aws', ['sns']],
  ['no words mean all', '', [...integrationTypes]],
  ['what nobody offers finds nothing', 'fax', []],
])('%s: %j', (_claim, words, found) => {
  expect(integrationTypes.filter((type) => isMeant(type, words))).toEqual(found)
})

test.each([
  ['alertmanager', '/intake/alertmanager/KEY'],
  ['pagerduty-events', '/v2/enqueue'],
  ['victorops', '/integrations/generic/20131114/alert/KEY'],
  ['heartbeat', '/intake/heartbeat/KEY'],
  ['mail', null],
] as const)('%s is posted to %s', (type, path) => {
  expect(intakePath(type, 'KEY')).toBe(path)
})
