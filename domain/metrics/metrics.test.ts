import { describe, expect, test } from 'vitest'
import { detectedAt, minute, outage } from '../../test/metrics/outage.ts'
import { after } from '../time/instant.ts'
import type { MetricIncident } from './incident.ts'
import { metrics, noService } from './metrics.ts'

const from = new Date('2026-03-01T00:00:00Z')
const to = new Date('2026-03-31T00:00:00Z')
const options = { from, to, mttrStartsAt: 'detected', targets: {} } as const

describe('what is left out', () => {
  test.each<[string, Partial<MetricIncident>, object]>([
    ['a drill', { drill: true }, { drills: 1, false_positives: 0, duplicates: 0 }],
    ['a false positive', { outcome: 'false-positive' }, { drills: 0, false_positives: 1, duplicates: 0 }],
    ['a duplicate', { outcome: 'duplicate' }, { drills: 0, false_positives: 0, duplicates: 1 }],
    [
      'the source of a merge',
      { outcome: null, merged: true },
      { drills: 0, false_positives: 0, duplicates: 1 },
    ],
    [
      'once, a drill that was a false positive',
      { drill: true, outcome: 'false-positive' },
      { drills: 1, false_positives: 0, duplicates: 0 },
    ],
  ])('%s is counted, but not measured', (_claim, known, excluded) => {
    const both = metrics([outage, { ...outage, id: 'INC-2', resolvedAt: minute(400), ...known }], options)
    expect(both).toMatchObject({
      incidents: 2,
      excluded,
      mttr: { mean_minutes: 40, count: 1 },
      mtbf: { count: 1 },
    })
  })

  test('nothing to be done is measured as well', () => {
    expect(metrics([{ ...outage, outcome: 'no-action' }], options).mttr?.count).toBe(1)
  })
})

test.each<[string, Date, number]>([
  ['an incident is in the period by its detection', detectedAt, 1],
  ['the first instant is in it', from, 1],
  ['the last instant is in it', to, 1],
  ['before is not', after(from, { milliseconds: -1 }), 0],
  ['after is not', after(to, { milliseconds: 1 }), 0],
])('%s', (_claim, detected, count) => {
  const incident = { ...outage, detectedAt: detected, startedAt: null, resolvedAt: null }
  expect(metrics([incident], options).incidents).toBe(count)
})

test('an empty period has no figures, and no zeros', () => {
  expect(metrics([], options)).toEqual({
    period: { days: 30, from: '2026-03-01T00:00:00.000Z', to: '2026-03-31T00:00:00.000Z' },
    incidents: 0,
    excluded: { drills: 0, false_positives: 0, duplicates: 0 },
    mttd: null,
    mtta: null,
    mtti: null,
    mttm: null,
    mttr: null,
    mtbf: null,
    by_severity: {},
    by_service: {},
    recommendations: [],
  })
})

test('severities and services have the same figures of their own', () => {
  const search = { ...outage, id: 'INC-2', severity: 'SEV3', service: 'search', resolvedAt: minute(80) }
  const nobodys = { ...outage, id: 'INC-3', severity: 'SEV3', service: null, drill: true }
  const { by_severity, by_service, mttr } = metrics([outage, search, nobodys], options)
  expect(mttr?.mean_minutes).toBe(60)
  expect(Object.keys(by_severity)).toEqual(['SEV1', 'SEV3'])
  expect(by_severity['SEV3']).toMatchObject({
    incidents: 2,
    excluded: { drills: 1 },
    mttr: { mean_minutes: 80 },
  })
  expect(Object.keys(by_service)).toEqual(['checkout-api', noService, 'search'])
  expect(by_service['search']?.mtbf).toEqual({ mean_hours: 718.6667, count: 1 })
  expect(by_service[noService]).toMatchObject({ incidents: 1, mttr: null, mtbf: null })
})
