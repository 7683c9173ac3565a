import { expect, test } from 'vitest'
import { minute, outage } from '../../test/metrics/outage.ts'
import { presets } from '../severity/scheme.ts'
import { defaultTargets } from './definitions.ts'
import type { MetricIncident } from './incident.ts'
import { metrics } from './metrics.ts'

const options = {
  from: new Date('2026-03-01T00:00:00Z'),
  to: new Date('2026-03-31T00:00:00Z'),
  mttrStartsAt: 'detected',
  targets: defaultTargets(presets['SEV1-4'].levels),
} as const

const slow = { ...outage, acknowledgedAt: minute(12), resolvedAt: minute(90) }
test.each<[string, MetricIncident[], RegExp[]]>([
  ['within the targets there are none', [{ ...outage, startedAt: minute(-4) }], []],
  [
    'what is slower than its target is named with what to do',
    [{ ...slow, startedAt: minute(-1) }],
    [
      /^SEV1: the mean time to acknowledge is 12 minutes; the target is under 5\. To/,
      /^SEV1: the mean time to resolve is 90/,
    ],
  ],
  ['the second level has more time', [{ ...slow, severity: 'SEV2', startedAt: minute(-1) }], []],
  ['the third has no target', [{ ...slow, severity: 'SEV3', resolvedAt: minute(9000) }], []],
  [
    'noise is named',
    [
      { ...outage, severity: 'SEV3' },
      { ...outage, severity: 'SEV3', outcome: 'false-positive' },
    ],
    [/^1 of 2 incidents were false positives/],
  ],
  [
    'a service that fails often is named',
    [
      { ...outage, severity: 'SEV3' },
      { ...outage, severity: 'SEV3' },
    ],
    [/^checkout-api fails every 360 hours \(2 incidents\)/],
  ],
  [
    'a few very long ones are named',
    Array.from({ length: 10 }, (_, index) => ({
      ...outage,
      severity: 'SEV3',
      service: `service-${index}`,
      resolvedAt: minute(index < 8 ? 10 : 1000),
    })),
    [/^One incident in ten takes 1000 minutes or longer .* half are done in 10 minutes/],
  ],
])('%s', (_claim, incidents, expected) => {
  const { recommendations } = metrics(incidents, options)
  expect(recommendations).toEqual(expected.map((words) => expect.stringMatching(words)))
})
