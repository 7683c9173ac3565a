import type { z } from 'zod'
import type { maintenanceWindows } from '../../api/suppression-resources.ts'
import { maintenanceState } from '../../domain/alerting/maintenance.ts'
import { table, type Column } from '../shell/table.ts'

export type Maintenance = z.output<typeof maintenanceWindows.get.answer>

const columns: Column[] = [
  { title: 'ID' },
  { title: 'STATE' },
  { title: 'SERVICES' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'RECURS' },
  { title: 'ZONE' },
  { title: 'REASON', flexible: true },
]

export function maintenanceTable(windows: Maintenance[], at: Date, width?: number): string {
  if (windows.length === 0) return 'No maintenance is planned.'
  const rows = windows.map((window) => [
    window.id,
    maintenanceState(window, at),
    window.services.join(', '),
    window.starts_at,
    window.ends_at,
    window.windows.map(timesText).join(', '),
    window.time_zone,
    window.reason,
  ])
  return table(columns, rows, width)
}

/** As `--recurring` takes it. */
function timesText({ days, from, to }: Maintenance['windows'][number]): string {
  return `${days ? `${days.join('+')} ` : ''}${from}-${to}`
}
