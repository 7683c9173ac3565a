import { Button, Group } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { acknowledgeAlert, promoteAlert, resolveAlert, type Alert } from '../../../api/alerts.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { useAct } from '../../queries/act.ts'
import { AttachDialog } from './attach-dialog.tsx'
import { PromoteDialog } from './promote-dialog.tsx'
import { matchersFor } from './matchers-for.ts'

const touches = ['incidents', 'home']

/** What can be done about an alert; who may not, does not see it. */
export function AlertActions({ alert }: { alert: Alert }): ReactElement | null {
  const [dialog, setDialog] = useState<'attach' | 'promote' | null>(null)
  const mayAcknowledge = useMay('incident.acknowledge')
  const mayEdit = useMay('alert.edit')
  const maySilence = useMay('silence.edit')
  const { id, status, incident, service } = alert
  const acknowledge = useAct(acknowledgeAlert, {
    touches,
    onDone: () => tell(`${incident ?? 'It'} is acknowledged: all paging for it stops.`),
  })
  const resolve = useAct(resolveAlert, { touches, onDone: () => tell('The alert is resolved.') })
  const promote = useAct(promoteAlert, {
    touches,
    onDone: (changed) => {
      setDialog(null)
      tell(`It is ${changed.incident} now, and pages.`)
    },
  })
  if (status === 'resolved') return null
  return (
    <Group gap="xs">
      {mayAcknowledge && status === 'triggered' && (
        <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate([{ params: { id } }])}>
          Acknowledge
        </Button>
      )}
      {mayEdit && incident === null && (
        <Button onClick={() => setDialog('promote')}>Make an incident of it</Button>
      )}
      {mayEdit && (
        <Button variant="default" onClick={() => setDialog('attach')}>
          {incident === null ? 'Attach to an incident' : 'Move to another incident'}
        </Button>
      )}
      {maySilence && (
        <ButtonLink
          variant="default"
          to="/silences/new"
          search={{ ...(service !== null && { services: [service] }), matchers: matchersFor(alert) }}
        >
          Silence
        </ButtonLink>
      )}
      {mayEdit && (
        <Button
          variant="default"
          loading={resolve.isPending}
          onClick={() => resolve.mutate([{ params: { id } }])}
        >
          Resolve
        </Button>
      )}
      <AttachDialog alert={alert} opened={dialog === 'attach'} onClose={() => setDialog(null)} />
      <PromoteDialog
        alert={alert}
        opened={dialog === 'promote'}
        busy={promote.isPending}
        onClose={() => setDialog(null)}
        onConfirm={() => promote.mutate([{ params: { id } }])}
      />
    </Group>
  )
}
