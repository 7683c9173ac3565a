import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { endMaintenance, maintenanceWindows } from '../../../api/suppression-resources.ts'
import type { MaintenanceState } from '../../../domain/alerting/maintenance.ts'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { KeptQuiet } from '../../components/kept-quiet.tsx'
import { Link } from '../../components/link.tsx'
import { Names } from '../../components/names.tsx'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { windowText } from './window-text.ts'

type Given = { window: MaintenanceWindow & { version?: string }; state: MaintenanceState }

const consequences = { touches: ['alerts', 'incidents'] }

export function MaintenanceRow({ window, state }: Given): ReactElement {
  const before = withoutVersion(window)
  const params = { id: window.id }
  const may = useMay('maintenance-window.edit')
  const restore = useAct(maintenanceWindows.replace, {
    ...consequences,
    onDone: () => tell('It is as it was.'),
  })
  const takeBack = (): void => restore.mutate([{ params, body: before }])
  const end = useAct(endMaintenance, {
    ...consequences,
    onDone: () => tell('The maintenance has ended. What still fires opens its incident.', takeBack),
  })
  const remove = useAct(maintenanceWindows.remove, {
    ...consequences,
    onDone: () => tell('The maintenance is removed.', takeBack),
  })
  return (
    <Row
      title={
        <Link to="/maintenance/$id" params={params} fw={600}>
          {window.reason}
        </Link>
      }
      below={
        <>
          <Names kind="service" ids={window.services} />
          <br />
          {windowText(window)}
          <br />
          <KeptQuiet by="maintenance" id={window.id} />
        </>
      }
      end={
        may &&
        (state === 'active' || state === 'between' ? (
          <Button
            size="xs"
            variant="default"
            loading={end.isPending}
            aria-label={`${state === 'active' ? 'End now' : 'End for good'}: ${window.reason}`}
            onClick={() => end.mutate([{ params }])}
          >
            {state === 'active' ? 'End now' : 'End for good'}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={remove.isPending}
            aria-label={`Remove: ${window.reason}`}
            onClick={() => remove.mutate([{ params }])}
          >
            Remove
          </Button>
        ))
      }
    />
  )
}
