import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import {
  escalateIncident,
  openWarRoom,
  reopenIncident,
  unacknowledgeIncident,
} from '../../../api/incident-verbs.ts'
import { tell } from '../../app/toasts.tsx'
import { useMay } from '../../app/session.ts'
import { useShortcuts } from '../../app/shortcuts/shortcuts.ts'
import { Menu, type MenuItem } from '../../components/menu.tsx'
import { useAcknowledge } from '../../queries/acknowledge.ts'
import { useAct } from '../../queries/act.ts'
import { useOpenDialog } from './dialogs/dialog-names.ts'
import { nextSteps, type Step } from './next-steps.ts'
import classes from './war-room.module.css'

const labels: Record<Step, string> = {
  acknowledge: 'Acknowledge',
  declare: 'Declare',
  'move-on': 'Change status',
  update: 'Update',
  resolve: 'Resolve',
  close: 'Close',
  reopen: 'Reopen',
  escalate: 'Escalate',
  severity: 'Severity',
}

const IN_SIGHT = 3

/** The likeliest steps are buttons; the others are one press further. */
export function IncidentActions({ incident }: { incident: Incident }): ReactElement | null {
  const { id, status } = incident
  const params = { id }
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  const { mutate: acknowledge } = useAcknowledge()
  const unacknowledge = useAct(unacknowledgeIncident)
  const escalate = useAct(escalateIncident, { onDone: () => tell(`${id}: the next step is paged now.`) })
  const reopen = useAct(reopenIncident, { onDone: () => tell(`${id} is open again; people are paged.`) })
  const room = useAct(openWarRoom, { onDone: () => tell('The war room is open.') })
  const steps = nextSteps(incident)
  const keys = [
    { keys: 'a', does: 'Acknowledge', step: 'acknowledge' as const, act: () => acknowledge(id) },
    { keys: 'e', does: 'Escalate', step: 'escalate' as const, act: () => escalate.mutate([{ params }]) },
  ]
  useShortcuts('In an incident', may ? keys.filter(({ step }) => steps.includes(step)) : [])
  if (!may) return null
  const doIt: Record<Step, () => void> = {
    acknowledge: () => acknowledge(id),
    declare: () => open('declare'),
    'move-on': () => open('move-on'),
    update: () => open('update'),
    resolve: () => open('resolve'),
    close: () => open('close'),
    reopen: () => reopen.mutate([{ params }]),
    escalate: () => escalate.mutate([{ params }]),
    severity: () => open('severity'),
  }
  const isOver = steps.length === 0 || status === 'resolved'
  const more: (MenuItem | false)[] = [
    ...steps.slice(IN_SIGHT).map((step) => ({ label: labels[step], onChoose: doIt[step] })),
    !isOver && { label: 'Page somebody', onChoose: () => open('page') },
    !isOver && { label: 'Tell people', onChoose: () => open('communicate') },
    !isOver && { label: 'Snooze', onChoose: () => open('snooze') },
    status === 'acknowledged' && {
      label: 'Take the acknowledgement back',
      onChoose: () => unacknowledge.mutate([{ params }]),
    },
    !isOver &&
      incident.war_room === null && {
        label: 'Open the war room',
        onChoose: () => room.mutate([{ params }]),
      },
    status !== 'merged' && status !== 'closed' && { label: 'Merge', onChoose: () => open('merge') },
    { label: 'Parent and children', onChoose: () => open('parent') },
    { label: 'Edit the details', onChoose: () => open('edit') },
  ]
  return (
    <div className={classes.actions}>
      {steps.slice(0, IN_SIGHT).map((step, index) => (
        <Button key={step} variant={index === 0 ? 'filled' : 'default'} onClick={doIt[step]}>
          {labels[step]}
        </Button>
      ))}
      <Menu label="More" items={more.filter((item) => item !== false)} />
    </div>
  )
}
