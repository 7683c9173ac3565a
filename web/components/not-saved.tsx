import { Alert } from '@mantine/core'
import type { ReactElement } from 'react'
import { sentenceOf } from '../app/sentence-of.ts'
import { isChangedMeanwhile } from '../queries/refused-fields.ts'

/** Why a save was refused; somebody else's change is told by `ChangedMeanwhile`. */
export function NotSaved({ refusal }: { refusal: Error | null }): ReactElement | null {
  if (refusal === null || isChangedMeanwhile(refusal)) return null
  return (
    <Alert color="red" variant="light" title="Not saved" role="alert">
      {sentenceOf(refusal)}
    </Alert>
  )
}
