import { Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Refusal } from '../../../queries/refusal.ts'
import { VerbForm } from './verb-form.tsx'

export const WHAT_AND_UNDO = ['what', 'undo'] as const

type Given = {
  does: string
  labels: { what: string; undo: string }
  busy: boolean
  refusal: Refusal
  onSubmit: (body: { what: string; undo: string | null }) => void
}

/** What is done or wanted, and how it is taken back. */
export function WhatAndUndo({ does, labels, busy, refusal, onSubmit }: Given): ReactElement {
  const [what, setWhat] = useState('')
  const [undo, setUndo] = useState('')
  return (
    <VerbForm
      does={does}
      busy={busy}
      refusal={refusal.general}
      disabled={what.trim() === ''}
      onSubmit={() => onSubmit({ what, undo: undo.trim() === '' ? null : undo })}
    >
      <Textarea
        label={labels.what}
        required
        rows={2}
        maxLength={2_000}
        value={what}
        error={refusal.fields['what']}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Textarea
        label={labels.undo}
        rows={2}
        maxLength={2_000}
        value={undo}
        error={refusal.fields['undo']}
        onChange={(event) => setUndo(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
