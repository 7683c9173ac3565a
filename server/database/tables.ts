import type { AccessTables } from './tables/access.ts'
import type { AlertingTables } from './tables/alerting.ts'
import type { CommunicationTables } from './tables/communication.ts'
import type { EngineTables } from './tables/engine.ts'
import type { IncidentTables } from './tables/incidents.ts'
import type { OnCallTables } from './tables/on-call.ts'
import type { OrganisationTables } from './tables/organisation.ts'
import type { PagingTables } from './tables/paging.ts'
import type { ResponseTables } from './tables/response.ts'

export type Tables = OrganisationTables &
  OnCallTables &
  AlertingTables &
  IncidentTables &
  ResponseTables &
  CommunicationTables &
  PagingTables &
  AccessTables &
  EngineTables
