import { expect, test } from 'vitest'
import type { LevelChange } from '../severity/written-level.ts'
import type { SettingsSection } from './document.ts'
import { nothing } from './nothing.ts'
import { references } from './references.ts'
import { wrongSeverityLevels } from './wrong-severity-levels.ts'

const faults = (settings: Partial<SettingsSection>) =>
  wrongSeverityLevels(
    { ...nothing, settings },
    { ...nothing, settings: { ...nothing.settings, ...settings } },
  )
const clock = (after_minutes: number) => ({
  after_minutes,
  when: 'unresolved' as const,
  page: [{ person: 'ana' }],
})

test.each<[claim: string, levels: LevelChange[], path: string, message: string]>([
  ['no such level', [{ level: 'SEV7' }], '[0].level', 'no level "SEV7" in SEV1-4; did you mean "SEV1"?'],
  [
    'a level twice',
    [{ level: 'SEV1' }, { level: 'P1' }],
    '[1].level',
    'severity_levels[0] is already about this level',
  ],
  [
    'the name of another level',
    [{ level: 'SEV1', name: 'sev2' }],
    '[0].name',
    '"sev2" is the name of another level',
  ],
  [
    'one name for two levels',
    [
      { level: 'SEV1', name: 'Major' },
      { level: 'SEV2', name: 'major' },
    ],
    '[0].name',
    '"Major" is the name of another level',
  ],
  [
    'two clocks at one time',
    [{ level: 'SEV1', clocks: [clock(30), clock(60), clock(30)] }],
    '[0].clocks[2]',
    'clocks[0] is already unresolved after 30 minutes; name all whom it pages there',
  ],
])('%s is found', (_claim, levels, path, message) => {
  expect(faults({ severity_levels: levels })).toContainEqual({
    path: `settings.severity_levels${path}`,
    message,
  })
})

test('names that are told apart are fine', () => {
  expect(
    faults({
      severity_levels: [
        { level: 'SEV1', name: 'Major' },
        { level: 'SEV2', name: 'Minor' },
      ],
    }),
  ).toEqual([])
})

test('business hours are those of a zone that there is', () => {
  const business_hours = { ...nothing.settings.business_hours, time_zone: 'Europe/Lissabon' }
  expect(faults({ business_hours })).toEqual([
    {
      path: 'settings.business_hours.time_zone',
      message: '"Europe/Lissabon" is not a time zone such as Europe/Lisbon.',
    },
  ])
})

test('whom a level pages has to exist, the owner and the executives aside', () => {
  const page = [{ team: 'owner' }, { team: 'web' }, { who: 'executives' as const }, { person: 'ana' }]
  const severity_levels = [
    { level: 'SEV1', clocks: [{ after_minutes: 5, when: 'unresolved' as const, page }] },
  ]
  const found = references({
    ...nothing,
    settings: { ...nothing.settings, severity_levels, executives: [{ person: 'eve' }] },
  })
  expect(found.map(({ path, id }) => `${path} ${id}`)).toEqual([
    'executives[0].person eve',
    'severity_levels[0].clocks[0].page[1].team web',
    'severity_levels[0].clocks[0].page[3].person ana',
  ])
})
