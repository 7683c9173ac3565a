import { describe, expect, test } from 'vitest'
import { levelOf, parseLevel, presets, type Rank, type Scheme } from './scheme.ts'

const { 'SEV1-4': standard, 'SEV0-3': fromZero, 'P1-4': priorities } = presets

test.each([
  ['the usual name', standard, 'SEV1', 'SEV1'],
  ['with a dash', standard, 'SEV-1', 'SEV1'],
  ['in small letters', standard, 'sev2', 'SEV2'],
  ['with a space', standard, ' Sev 3 ', 'SEV3'],
  ['P3 counts by rank', standard, 'P3', 'SEV3'],
  ['there is no fifth level', standard, 'SEV5', null],
  ['there is no SEV0 in SEV1-4', standard, 'SEV0', null],
  ['another word', standard, 'critical', null],
  ['nothing', standard, '', null],
  ['a name with more behind it', standard, 'SEV1x', null],
  ['own names win: SEV1 is the second of SEV0-3', fromZero, 'SEV1', 'SEV1'],
  ['SEV0 is the first of SEV0-3', fromZero, 'sev-0', 'SEV0'],
  ['P1 is the first of SEV0-3, by rank', fromZero, 'P1', 'SEV0'],
  ['SEV4 means nothing in SEV0-3', fromZero, 'SEV4', null],
  ['SEV1 is the first of P1-4, by rank', priorities, 'SEV-1', 'P1'],
  ['p4 is the last of P1-4', priorities, 'p4', 'P4'],
  ['P5 means nothing in P1-4', priorities, 'P5', null],
])('a level is read: %s', (_claim, scheme, text, name) => {
  expect(parseLevel(scheme, text)?.name ?? null).toBe(name)
})

describe.each(Object.values(presets))('in $id', (scheme) => {
  test.each([
    ['the first level pages urgently', 1, 'high'],
    ['the second level pages urgently', 2, 'high'],
    ['the third level pages quietly', 3, 'low'],
    ['the fourth level pages nobody', 4, null],
  ] as const)('%s', (_claim, rank, urgency) => {
    expect(levelOf(scheme, rank)).toMatchObject({ rank, urgency })
  })

  test('every name is read back as its own level', () => {
    for (const level of scheme.levels) expect(parseLevel(scheme, level.name)).toBe(level)
  })

  test('a worse level is never slower to answer nor to be told about', () => {
    for (const [worse, better] of [
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const)
      patience(scheme, worse).forEach((minutes, index) =>
        expect(minutes).toBeLessThanOrEqual(patience(scheme, better)[index] ?? 0),
      )
  })

  test('every level can be explained and has somebody in charge', () => {
    for (const level of scheme.levels) {
      expect([level.description, level.pages, ...level.impact, ...level.examples].every(Boolean)).toBe(true)
      expect(level.requiredRoles.length).toBeGreaterThan(0)
    }
  })
})

function patience(scheme: Scheme, rank: Rank) {
  const { targets, internalUpdateMinutes, postmortem } = levelOf(scheme, rank)
  return [
    targets.acknowledgeMinutes,
    targets.mitigateMinutes,
    internalUpdateMinutes?.[1],
    postmortem.dueHours,
  ].map((minutes) => minutes ?? Infinity)
}
