import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

type Given = {
  what: string
  undo: string
  labels: { what: string; undo: string }
  errors: Readonly<Record<string, string>>
  onWhat: (what: string) => void
  onUndo: (undo: string) => void
}

export function WhatAndUndo({ what, undo, labels, errors, onWhat, onUndo }: Given): ReactElement {
  return (
    <>
      <Textarea
        label={labels.what}
        required
        rows={2}
        maxLength={2_000}
        value={what}
        error={errors['what']}
        onChange={(event) => onWhat(event.currentTarget.value)}
      />
      <Textarea
        label={labels.undo}
        rows={2}
        maxLength={2_000}
        value={undo}
        error={errors['undo']}
        onChange={(event) => onUndo(event.currentTarget.value)}
      />
    </>
  )
}
