import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { useNow } from '../../time/now.ts'
import { useZone } from '../../time/zone.tsx'
import { MaintenanceForm } from './maintenance-form.tsx'

const HOUR_MS = 3_600_000

export function NewMaintenancePage(): ReactElement {
  const navigate = useNavigate({ from: '/maintenance/new' })
  const { timeZone } = useZone()
  const now = useNow(60)
  const [fresh] = useState(() => begun(now, timeZone))
  const create = useAct(maintenanceWindows.create, {
    touches: ['alerts'],
    onRefused: () => {},
    onDone: () => {
      tell('The maintenance is planned.')
      void navigate({ to: '/silences', search: { tab: 'maintenance' }, ignoreBlocker: true })
    },
  })
  return (
    <Page title="Plan maintenance" description="While services are worked on, their alerts page nobody.">
      <MaintenanceForm
        window={fresh}
        does="Plan it"
        busy={create.isPending}
        refusal={create.error}
        onSave={(window) => create.mutate([{ body: { ...window, id: idFor(window) } }])}
      />
    </Page>
  )
}

/** The next full hour, for two hours. */
function begun(now: number, timeZone: string): MaintenanceWindow {
  const wall = Math.ceil(localTime(timeZone).wallAt(now) / HOUR_MS) * HOUR_MS
  return {
    id: 'new',
    services: [],
    reason: '',
    time_zone: timeZone,
    starts_at: wallText(wall),
    ends_at: wallText(wall + 2 * HOUR_MS),
    windows: [],
  }
}

function wallText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16)
}

/** The same work comes again, on another day. */
function idFor({ reason, starts_at: starts }: MaintenanceWindow): string {
  const slug = slugOf(reason) ?? 'maintenance'
  return starts === null ? slug : `${slug.slice(0, 50)}-${starts.slice(0, 10)}`
}
