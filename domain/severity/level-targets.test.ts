import { expect, test } from 'vitest'
import type { Target } from '../escalation/policy.ts'
import { targetsFor, type LevelTarget } from './level-targets.ts'

const executives: Target[] = [{ schedule: 'executives' }]

test.each<[string, LevelTarget, string | null, Target[]]>([
  ['the owner is the team of the incident', { team: 'owner' }, 'web', [{ team: 'web' }]],
  ['and so are its people', { team: 'owner', who: 'lead' }, 'web', [{ team: 'web', who: 'lead' }]],
  ['an incident without a team has no owner', { team: 'owner', who: 'lead' }, null, []],
  ['executives are those of the settings', { who: 'executives' }, 'web', executives],
  [
    'another team is that team',
    { team: 'security', who: 'manager' },
    'web',
    [{ team: 'security', who: 'manager' }],
  ],
  ['a person is that person', { person: 'ana' }, null, [{ person: 'ana' }]],
])('%s', (_claim, target, team, meant) => {
  expect(targetsFor([target], { team, executives })).toEqual(meant)
})
