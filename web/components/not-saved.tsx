import type { ReactElement } from 'react'
import { isChangedMeanwhile } from '../queries/refused-fields.ts'
import { Refused } from './refused.tsx'

/** Why a save was refused; somebody else's change is told by `ChangedMeanwhile`. */
export function NotSaved({ refusal }: { refusal: Error | null }): ReactElement {
  return <Refused error={isChangedMeanwhile(refusal) ? null : refusal} title="Not saved" />
}
