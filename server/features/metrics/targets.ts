import { defaultTargets, type Targets } from '../../../domain/metrics/definitions.ts'
import type { Scheme } from '../../../domain/severity/scheme.ts'

/** The scheme's own targets stand above the defaults. Those in business hours are not minutes by the clock. */
export function targetsOf(scheme: Scheme): Targets {
  const targets = defaultTargets(scheme.levels)
  for (const { name, targets: own } of scheme.levels) {
    if (own.businessHours) continue
    const minutes = { mtta: own.acknowledgeMinutes, mttm: own.mitigateMinutes, mttr: own.resolveMinutes }
    const known = Object.entries(minutes).filter(([, target]) => target !== null)
    targets[name] = { ...targets[name], ...Object.fromEntries(known) }
  }
  return targets
}
