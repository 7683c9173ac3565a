import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { schedules } from '../../../api/organisation-resources.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import { tell } from '../../app/toasts.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useAct } from '../../queries/act.ts'

/** What still pages it is named by the server, and has to be changed first. */
export function RemoveSchedule({ schedule }: { schedule: Schedule }): ReactElement {
  const navigate = useNavigate()
  const remove = useAct(schedules.remove, {
    touches: ['on-call', 'on-call-health', 'home'],
    onDone: () => {
      tell(`${schedule.name} is removed.`)
      void navigate({ to: '/schedules', ignoreBlocker: true })
    },
  })
  return (
    <div>
      <ConfirmButton
        variant="subtle"
        color="red"
        label="Remove this schedule"
        does="Remove"
        title={`Remove ${schedule.name}?`}
        danger
        typed={schedule.id}
        busy={remove.isPending}
        onConfirm={() => remove.mutate([{ params: { id: schedule.id } }])}
      >
        <Text size="sm">
          Nobody is on call in it any more, its overrides and drafts are gone. This cannot be undone.
        </Text>
      </ConfirmButton>
    </div>
  )
}
