import { healthChecks, healthFigures, healthReport, type HealthCheck } from '../api/health.ts'
import { readFigures } from './health-report/figures.ts'
import type { Finding, Look } from './health-report/finding.ts'
import * as installation from './health-report/installation.ts'
import * as people from './health-report/people.ts'
import * as plans from './health-report/plans.ts'
import { serve, type Api } from './http/serve.ts'
import type { Parts } from './parts.ts'

const checks: Record<HealthCheck['id'], (look: Look) => Promise<Finding>> = {
  database: installation.database,
  migrations: installation.migrations,
  clock: installation.clock,
  'paging-held': installation.pagingHeld,
  'quarantined-jobs': installation.quarantinedJobs,
  administrator: people.administrator,
  'contact-methods': people.contactMethods,
  'followed-calendars': people.followedCalendars,
  'schedule-gaps': plans.scheduleGaps,
  'empty-policies': plans.emptyPolicies,
  'services-without-policy': plans.servicesWithoutPolicy,
  'catch-all': people.catchAll,
  mail: people.mail,
  'sms-and-voice': people.smsAndVoice,
  'public-url': installation.publicUrl,
  'heartbeat-url': installation.heartbeatUrl,
}

/** Whether pages would get through; `tocsin doctor` shows it. */
export function healthReportRoutes(api: Api, { config, publicUrl }: Parts): void {
  serve(api, healthReport, async (tx) => {
    const look: Look = { tx, config, publicUrl }
    const found: HealthCheck[] = []
    for (const id of healthChecks) found.push({ id, ...(await checks[id](look)) })
    return { checks: found }
  })
  serve(api, healthFigures, async (tx) => await readFigures(tx))
}
