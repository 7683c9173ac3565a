import type { Situation } from './situation.ts'

/** In monitoring, with nothing that says otherwise. */
export function isMitigated({ status, errorRate, alertsFiring, isGettingWorse }: Situation): boolean {
  return status === 'monitoring' && errorRate !== 'rising' && alertsFiring === 0 && isGettingWorse !== true
}
