import { describe, expect, test } from 'vitest'
import { lengthText } from '../clock/clock-text.ts'
import { presets, type Level, type SchemeId } from './scheme.ts'
import { targetText } from './target-text.ts'

/** What the sources ask for, written down once more: acknowledged, updates inside, mitigated, post-mortem, war room. */
const promises: Record<SchemeId, string[]> = {
  'SEV1-4': [
    'SEV1: 5 | 15–30 | 60 | required 48 | automatic | high | all hands',
    'SEV2: 15 | 30–60 | 240 | required 168 | on-demand | high',
    'SEV3: 60 of work | 120–240 | 480 | optional 336 | on-demand | low',
    'SEV4: 480 of work | – | – | none – | none | nobody',
  ],
  'SEV0-3': [
    'SEV0: 5 | 15–15 | 60 | required 48 | automatic | high | all hands',
    'SEV1: 15 | 30–30 | 240 | required 48 | on-demand | high',
    'SEV2: 480 of work | 60–120 | – | optional 336 | on-demand | low',
    'SEV3: – of work | – | – | none – | none | nobody',
  ],
  'P1-4': [
    'P1: 5 | 30–30 | 60 | required 48 | automatic | high | all hands',
    'P2: 15 | 30–60 | 240 | required 168 | on-demand | high',
    'P3: 240 of work | 480–480 | 480 | optional 336 | on-demand | low',
    'P4: 480 of work | – | – | none – | none | nobody',
  ],
}

function promised({
  name,
  targets,
  internalUpdateMinutes,
  postmortem,
  warRoom,
  urgency,
  allHands,
}: Level): string {
  const parts = [
    `${targets.acknowledgeMinutes ?? '–'}${targets.businessHours ? ' of work' : ''}`,
    internalUpdateMinutes?.join('–') ?? '–',
    targets.mitigateMinutes ?? '–',
    `${postmortem.need} ${postmortem.dueHours ?? '–'}`,
    warRoom,
    urgency ?? 'nobody',
    ...(allHands ? ['all hands'] : []),
  ]
  return `${name}: ${parts.join(' | ')}`
}

const pages: Record<string, string[]> = {
  'SEV1-4 SEV1': [
    'unacknowledged 15 minutes: whoever is on call in its team',
    'unresolved 30 minutes: the lead of its team',
    'unresolved 1 hour: the manager of its team, the executives',
    'unresolved 2 hours: all of its team',
  ],
  'SEV1-4 SEV2': [
    'unacknowledged 30 minutes: whoever is on call in its team',
    'unresolved 1 hour: the lead of its team',
    'unresolved 4 hours: the manager of its team',
  ],
  'SEV0-3 SEV0': [
    'unacknowledged 5 minutes: whoever is on call in its team',
    'unresolved 30 minutes: the lead of its team',
    'unresolved 1 hour: the manager of its team, the executives',
    'unresolved 2 hours: all of its team',
  ],
  'SEV0-3 SEV1': [
    'unacknowledged 15 minutes: whoever is on call in its team',
    'unresolved 30 minutes: the lead of its team',
    'unresolved 4 hours: the manager of its team',
  ],
  'P1-4 P1': [
    'unacknowledged 5 minutes: whoever is on call in its team',
    'unacknowledged 15 minutes: the lead of its team',
    'unacknowledged 30 minutes: the manager of its team',
    'unacknowledged 1 hour: the executives',
    'unresolved 1 hour: the manager of its team, the executives',
    'unresolved 2 hours: all of its team',
  ],
  'P1-4 P2': [
    'unacknowledged 15 minutes: whoever is on call in its team',
    'unacknowledged 30 minutes: the lead of its team',
    'unacknowledged 1 hour: the manager of its team',
    'unresolved 4 hours: the manager of its team',
  ],
  'P1-4 P3': ['unresolved 8 hours: the lead of its team'],
}

describe.each(Object.values(presets))('in $id', ({ id, levels }) => {
  test('the levels promise what the sources ask for', () => {
    expect(levels.map(promised)).toEqual(promises[id])
  })

  test.each(levels)('$name pages as the sources say', ({ name, clocks }) => {
    const written = clocks.map(
      ({ when, afterMinutes, page }) =>
        `${when} ${lengthText(afterMinutes)}: ${page.map(targetText).join(', ')}`,
    )
    expect(written).toEqual(pages[`${id} ${name}`] ?? [])
  })

  test.each(levels)('$name is looked at every half hour and commanded for four hours at most', (level) => {
    expect([level.reassessMinutes, level.handOverMinutes]).toEqual([30, 240])
  })
})
