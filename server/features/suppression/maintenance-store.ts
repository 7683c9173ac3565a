import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownMaintenanceWindows = definitionsIn<MaintenanceWindow>('maintenance_windows')
