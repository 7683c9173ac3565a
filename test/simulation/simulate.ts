import { NaiveModel } from './naive/model.ts'
import type { Bug } from './planted-bugs.ts'
import { populate } from './populate.ts'
import { type Scenario, scenarioOf } from './scenario.ts'
import { work } from './shell/work.ts'
import { World } from './world.ts'

export type Outcome = { incidents: number; violations: string[] }

/** `keys` is how many alerts come up; each opens an incident or two. */
export function simulate(
  seed: number,
  { keys = 100, bug = null }: { keys?: number; bug?: Bug | null } = {},
): Outcome {
  const scenario = scenarioOf(seed, keys)
  const world = run(scenario, bug, 0)
  const incidents = world.database.incidents.length
  const { violations, journal } = world.oracle
  if (!scenario.faults.calm) return { incidents, violations }
  const difference = firstDifference(new NaiveModel(scenario, 'last-come').run(), journal)
  if (!difference || isMatterOfOrder(scenario, bug)) return { incidents, violations }
  return { incidents, violations: [...violations, difference] }
}

function run(scenario: Scenario, bug: Bug | null, interleaving: number): World {
  const world = new World(scenario, { bug, work, interleaving })
  populate(world)
  world.run()
  world.oracle.close()
  return world
}

/** Two incidents may meet in one millisecond, where any order is right; another one then equals the naive model. */
function isMatterOfOrder(scenario: Scenario, bug: Bug | null): boolean {
  const wanted = (['first-come', 'last-come'] as const).map((ties) => new NaiveModel(scenario, ties).run())
  return [0, 1, 2, 3, 4, 5, 6, 7].some((interleaving) => {
    const { journal } = run(scenario, bug, interleaving).oracle
    return wanted.some((lines) => !firstDifference(lines, journal))
  })
}

function firstDifference(wanted: string[], journal: string[]): string | null {
  const happened = journal.toSorted()
  const at = wanted.findIndex((line, index) => line !== happened[index])
  if (at < 0 && wanted.length === happened.length) return null
  return `the naive model has "${wanted[at] ?? 'nothing'}" where "${happened[at] ?? 'nothing'}" happened`
}
