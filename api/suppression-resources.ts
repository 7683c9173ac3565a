import { z } from 'zod'
import { ById, endpoint } from './endpoint.ts'
import { InhibitionRule } from './inhibition-rules.ts'
import { MaintenanceWindow } from './maintenance-windows.ts'
import { crud } from './resources.ts'

const read = 'organisation.read'

export const maintenanceWindows = crud({
  path: 'maintenance-windows',
  one: 'maintenance window',
  many: 'maintenance windows',
  read,
  edit: 'maintenance-window.edit',
  input: MaintenanceWindow,
  answer: MaintenanceWindow.shape,
})

export const endMaintenance = endpoint({
  method: 'POST',
  path: '/api/v1/maintenance-windows/{id}/end',
  action: 'maintenance-window.edit',
  tag: 'Maintenance windows',
  summary: 'End it now, and for good where it recurs; alerts still firing open their incidents',
  params: ById,
  answer: z.object({ ...MaintenanceWindow.shape, version: z.string() }),
})

export const inhibitionRules = crud({
  path: 'inhibition-rules',
  one: 'inhibition rule',
  many: 'inhibition rules',
  read,
  edit: 'inhibition-rule.edit',
  input: InhibitionRule,
  answer: InhibitionRule.shape,
})
