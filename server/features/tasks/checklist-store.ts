import type { IncidentChecklist } from '../../../domain/organisation/document.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownChecklists = definitionsIn<IncidentChecklist>('incident_checklists')
