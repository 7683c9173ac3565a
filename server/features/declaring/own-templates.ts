import type { IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownIncidentTemplates = definitionsIn<IncidentTemplate>('incident_templates')
