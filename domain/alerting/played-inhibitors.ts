import { inhibitByRules, type Inhibitor } from './inhibit-by-rules.ts'
import { inhibitorNames, wantedInhibitors, type Inhibition } from './inhibition-rule.ts'
import type { PlayedAlert } from './played-alert.ts'
import type { Suppression } from './suppression.ts'

/** The open alerts that inhibit others by rules, by the names under which they are found. */
export class PlayedInhibitors {
  readonly #inhibition: Inhibition
  readonly #byName = new Map<string, Map<string, Inhibitor>>()

  constructor(inhibition: Inhibition) {
    this.#inhibition = inhibition
  }

  add({ key, says, course: { fate } }: PlayedAlert): void {
    for (const name of inhibitorNames(this.#inhibition, says)) {
      const own = this.#byName.getOrInsertComputed(name, () => new Map<string, Inhibitor>())
      own.set(key, { id: key, summary: fate.summary })
    }
  }

  /** The names of what it kept quiet. */
  remove({ key, says }: PlayedAlert): string[] {
    for (const name of inhibitorNames(this.#inhibition, says)) this.#byName.get(name)?.delete(key)
    return this.#inhibition.rules.map(({ id }) => `inhibition ${id}/${key}`)
  }

  over(alert: PlayedAlert): Suppression | null {
    const wanted = wantedInhibitors(this.#inhibition, alert.says)
    const open = wanted.flatMap(({ name }) => {
      const [first] = this.#byName.get(name)?.values() ?? []
      return first ? [[name, first] as const] : []
    })
    const raised = { alert, inhibitor: { id: alert.key, summary: '' }, names: [], wanted }
    return inhibitByRules([raised], new Map(open)).get(alert) ?? null
  }
}
