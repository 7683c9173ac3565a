import { Button, Modal, Stack } from '@mantine/core'
import { type ReactElement, useEffect, useState } from 'react'
import { undoSchedule } from '../../../../api/schedule-drafts.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import { tell } from '../../../app/toasts.tsx'
import { DialogFooter } from '../../../components/dialog-footer.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Refused } from '../../../components/refused.tsx'
import { useAct } from '../../../queries/act.ts'
import { WhatChanges } from '../../schedule-draft/what-changes.tsx'
import { GapReason } from '../../schedule-draft/gap-reason.tsx'

type Given = { schedule: Schedule; version: number; timeZone: string; onClose: () => void }

const ignore = () => undefined

/** Shows what going back would change, before it does. */
export function UndoDialog({ schedule, version, timeZone, onClose }: Given): ReactElement {
  const params = { id: schedule.id }
  const [reason, setReason] = useState('')
  const { mutate: look, data, error } = useAct(undoSchedule, { onRefused: ignore })
  const undo = useAct(undoSchedule, {
    touches: ['on-call', 'on-call-health', 'shifts'],
    onDone: () => {
      tell(`The schedule is that of version ${version} again.`)
      onClose()
    },
  })
  useEffect(
    () => look([{ params: { id: schedule.id }, body: { version, dry_run: true } }]),
    [look, schedule.id, version],
  )
  const makesGaps = (data?.preview.gaps_made.length ?? 0) > 0
  return (
    <Modal opened onClose={onClose} title={`Go back to version ${version}?`} centered size="lg">
      <Stack>
        <Refused error={error} />
        {!data && !error && <Loading rows={3} />}
        {data && <WhatChanges preview={data.preview} timeZone={timeZone} own={schedule.id} />}
        {makesGaps && <GapReason value={reason} onChange={setReason} />}
        <DialogFooter onCancel={onClose}>
          <Button
            disabled={!data || (makesGaps && reason.trim() === '')}
            loading={undo.isPending}
            onClick={() =>
              undo.mutate([{ params, body: { version, confirm_gaps: makesGaps ? reason : null } }])
            }
          >
            Go back and tell people
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
