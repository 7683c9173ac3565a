import { describe, expect, test } from 'vitest'
import { detectedAt, minute, outage } from '../../test/metrics/outage.ts'
import { after } from '../time/instant.ts'
import type { MetricIncident } from './incident.ts'
import { lengthNames, lengthsOf, type MttrStart } from './lengths.ts'
import { rounded } from './spread.ts'

function meansOf(incidents: MetricIncident[], mttrStartsAt: MttrStart = 'detected') {
  return lengthNames.map((name) => {
    const [length] = lengthsOf(name, incidents, mttrStartsAt)
    return length === undefined ? null : rounded(length)
  })
}

describe('lengths', () => {
  test.each<[string, Partial<MetricIncident>, (number | null)[]]>([
    ['each runs between its two instants', {}, [5, 2, 10, 30, 40]],
    [
      'without a start, detecting is not measured and mitigating counts from it',
      { startedAt: null },
      [null, 2, 10, 25, 40],
    ],
    ['skipped steps are not measured', { identifiedAt: null, mitigatedAt: null }, [5, 2, null, null, 40]],
    [
      'without an acknowledgement identifying is not measured',
      { acknowledgedAt: null },
      [5, null, null, 30, 40],
    ],
    ['what is open is not resolved', { resolvedAt: null }, [5, 2, 10, 30, null]],
    [
      'seconds are kept',
      { acknowledgedAt: after(detectedAt, { seconds: 100 }) },
      [5, 1.6667, 10.3333, 30, 40],
    ],
    ['a negative length is left out', { resolvedAt: minute(-1) }, [5, 2, 10, 30, null]],
    ['a length of nothing is a length', { acknowledgedAt: detectedAt }, [5, 0, 12, 30, 40]],
  ])('%s', (_claim, known, means) => {
    expect(meansOf([{ ...outage, ...known }])).toEqual(means)
  })

  test('a setting counts time to resolve from the start', () => {
    expect(meansOf([outage], 'started').at(-1)).toBe(45)
    expect(meansOf([{ ...outage, startedAt: null }], 'started').at(-1)).toBe(40)
  })
})
