import { expect, test } from 'vitest'
import { relatedness } from './dependencies.ts'
import { groupOf, homeOf, nameOfGroup, type Grouping } from './grouping.ts'

const at = new Date('2026-03-02T09:00:00Z')
const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000)

const needs = new Map([
  ['shop', ['api']],
  ['till', ['payments']],
  ['payments', ['db']],
  ['api', ['db']],
  ['mail', ['relay']],
  ['left', ['right']],
  ['right', ['left']],
])

type Given = { service: string; by: Grouping['by']; team?: string | null; labels?: Record<string, string> }

const group = ({ service, by, team = 'web', labels = {} }: Given) =>
  groupOf({ id: service, team, grouping: { by, window_minutes: 10, labels: ['host'] } }, labels)

const names: [claim: string, Given, Given, same: boolean][] = [
  [
    'alerts of a service share a group',
    { service: 'shop', by: 'time' },
    { service: 'shop', by: 'time' },
    true,
  ],
  ['of two services they do not', { service: 'shop', by: 'time' }, { service: 'api', by: 'time' }, false],
  [
    'by labels, those with the same do',
    { service: 'shop', by: 'labels', labels: { host: 'a', disk: '1' } },
    { service: 'shop', by: 'labels', labels: { host: 'a', disk: '2' } },
    true,
  ],
  [
    'and those with others do not',
    { service: 'shop', by: 'labels', labels: { host: 'a' } },
    { service: 'shop', by: 'labels', labels: { host: 'b' } },
    false,
  ],
  [
    'a missing label is an empty one',
    { service: 'shop', by: 'labels', labels: { host: '' } },
    { service: 'shop', by: 'labels' },
    true,
  ],
  [
    'by service and by time are two groups',
    { service: 'shop', by: 'service' },
    { service: 'shop', by: 'time' },
    false,
  ],
  [
    'by dependencies it is the team',
    { service: 'shop', by: 'dependencies' },
    { service: 'api', by: 'dependencies' },
    true,
  ],
  [
    'another team has its own',
    { service: 'shop', by: 'dependencies' },
    { service: 'api', by: 'dependencies', team: 'data' },
    false,
  ],
  [
    'services without a team are by themselves',
    { service: 'shop', by: 'dependencies', team: null },
    { service: 'api', by: 'dependencies', team: null },
    false,
  ],
]

test.each(names)('%s', (_claim, one, other, same) => {
  const [first, second] = [group(one), group(other)]
  if (!first || !second) throw new Error('there is no group')
  expect(nameOfGroup(first) === nameOfGroup(second)).toBe(same)
})

test('without grouping there is none', () => {
  expect(group({ service: 'shop', by: 'off' })).toBeNull()
})

type Open = [service: string, minutesAgo: number]

const homes: [claim: string, Given, open: Open[], joins: number | null][] = [
  ['nothing is open', { service: 'shop', by: 'time' }, [], null],
  ['within the window it joins', { service: 'shop', by: 'time' }, [['shop', 10]], 0],
  ['later it does not', { service: 'shop', by: 'time' }, [['shop', 10.1]], null],
  ['by service it joins as long as it is open', { service: 'shop', by: 'service' }, [['shop', 9_999]], 0],
  ['what it needs broke first', { service: 'shop', by: 'dependencies' }, [['api', 1]], 0],
  ['what needs it broke first', { service: 'db', by: 'dependencies' }, [['till', 1]], 0],
  ['both need the same thing', { service: 'shop', by: 'dependencies' }, [['till', 1]], 0],
  ['they share nothing', { service: 'mail', by: 'dependencies' }, [['shop', 1]], null],
  ['its own service counts', { service: 'mail', by: 'dependencies' }, [['mail', 1]], 0],
  ['what shares something, but long ago', { service: 'shop', by: 'dependencies' }, [['till', 11]], null],
  [
    'of several the first',
    { service: 'shop', by: 'dependencies' },
    [
      ['mail', 3],
      ['api', 2],
      ['till', 1],
    ],
    1,
  ],
  ['a circle is harmless', { service: 'left', by: 'dependencies' }, [['right', 1]], 0],
]

test.each(homes)('%s', (_claim, given, open, joins) => {
  const found = group(given)
  if (!found) throw new Error('there is no group')
  const known = open.map(([service, ago], index) => ({ service, openedAt: minutesAgo(ago), index }))
  expect(homeOf(found, known, relatedness(needs), at)?.index ?? null).toBe(joins)
})
