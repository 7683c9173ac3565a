import { expect, test } from 'vitest'
import { inhibitByRules, type Inhibitor, type Raised } from './inhibit-by-rules.ts'

/** `db>disk` is an alert "db" that inhibits alerts which want "disk"; `net<disk` is one that wants it. */
function raised(text: string): Raised<string> {
  const [, alert = '', names = '', wanted = ''] = /^(\w+)(?:>(\w+))?(?:<(\w+))?$/.exec(text) ?? []
  return {
    alert,
    inhibitor: { id: alert, summary: `${alert} is down` },
    names: names ? [names] : [],
    wanted: wanted ? [{ rule: 'r', name: wanted }] : [],
  }
}

const rows: [claim: string, open: string[], raised: string[], quiet: string[]][] = [
  ['nothing that would inhibit it is open', [], ['app<db'], []],
  ['an open alert inhibits', ['db'], ['app<db'], ['app']],
  ['one that is raised with it inhibits', [], ['db>db', 'app<db'], ['app']],
  ['in whatever order they came', [], ['app<db', 'db>db'], ['app']],
  ['what is inhibited inhibits nothing', ['db'], ['app>app<db', 'web<app'], ['app']],
  ['raised together, every other one of a chain pages', [], ['web<app', 'app>app<db', 'db>db'], ['app']],
  ['of two that inhibit each other the first pages', [], ['left>l<r', 'right>r<l'], ['right']],
  ['an alert that is over by now inhibits nothing', [], ['db', 'app<db'], []],
  ['several are inhibited by one', ['db'], ['a<db', 'b<db', 'c<net'], ['a', 'b']],
]

test.each(rows)('%s', (_claim, open, given, quiet) => {
  const known = new Map(open.map((name): [string, Inhibitor] => [name, { id: 'old', summary: 'Old' }]))
  expect([...inhibitByRules(given.map(raised), known).keys()].toSorted()).toEqual(quiet)
})

test('it names the rule and the alert that is open', () => {
  const open = new Map([['db', { id: 'a1', summary: 'Database is down' }]])
  expect(inhibitByRules([raised('app<db')], open).get('app')).toEqual({
    by: 'inhibition',
    id: 'r/a1',
    until: null,
    because: 'Inhibition rule r: "Database is down" is open',
  })
})
