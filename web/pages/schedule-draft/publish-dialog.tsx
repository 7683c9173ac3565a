import { Alert, Button, Modal, Stack, TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { drafts, publishDraft } from '../../../api/schedule-drafts.ts'
import { ClientError } from '../../../api/client.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { GapReason } from './gap-reason.tsx'
import { WhatChanges } from './what-changes.tsx'

type Given = { schedule: Schedule; draft: string; onClose: () => void; onDone: () => void }

/** What the server says the draft means, and the last word. */
export function PublishDialog({ schedule, draft, onClose, onDone }: Given): ReactElement {
  const params = { id: schedule.id, draft }
  const preview = useAsked(drafts.preview, { params })
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const publish = useAct(publishDraft, {
    touches: ['on-call', 'on-call-health', 'shifts', 'people', 'home'],
    onDone: ({ told }) => {
      tell(
        told.length === 0 ? 'Published. Nobody had to be told.' : `Published. Told: ${told.length} people.`,
      )
      onDone()
    },
    onRefused: () => {},
  })
  const makesGaps = (preview.data?.gaps_made.length ?? 0) > 0
  const refusal = publish.error
  const isStale = refusal instanceof ClientError && refusal.problem.status === 412
  return (
    <Modal opened onClose={onClose} title={`Publish ${schedule.name}`} centered size="lg">
      <Stack>
        <Shown of={preview}>
          {(found) => <WhatChanges preview={found} timeZone={schedule.time_zone} own={schedule.id} />}
        </Shown>
        {makesGaps && <GapReason value={reason} onChange={setReason} />}
        <TextInput
          label="Note (optional)"
          description="For the history, and for those who are told"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {refusal && (
          <Alert
            color="red"
            role="alert"
            title={isStale ? 'Somebody changed the schedule meanwhile' : 'Not published'}
          >
            {isStale
              ? 'Close this, look at what is published now, and review again: that writes your draft on it.'
              : sentenceOf(refusal)}
          </Alert>
        )}
        <DialogFooter onCancel={onClose}>
          <Button
            loading={publish.isPending}
            disabled={!preview.data || (makesGaps && reason.trim() === '')}
            onClick={() =>
              publish.mutate([
                {
                  params,
                  body: { note: note.trim() || null, confirm_gaps: makesGaps ? reason.trim() : null },
                },
              ])
            }
          >
            Publish
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
