import { absenceRoutes } from './features/absences/routes.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { deviceLoginRoutes } from './features/device-logins/routes.ts'
import { oidcRoutes, providersOf } from './features/oidc/routes.ts'
import { passkeyRoutes } from './features/passkeys/routes.ts'
import { secondFactorRoutes } from './features/second-factor/routes.ts'
import { accessRoutes } from './features/access/routes.ts'
import { actionItemRoutes } from './features/action-items/routes.ts'
import { alertQualityRoutes } from './features/alert-quality/routes.ts'
import { alertRoutes } from './features/alerts/routes.ts'
import { pageViewRoutes } from './features/answers/page-view-routes.ts'
import { answerRoutes } from './features/answers/routes.ts'
import { assessmentRoutes } from './features/assessment/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { calendarRoutes } from './features/calendars/routes.ts'
import { changeRequestRoutes } from './features/change-requests/routes.ts'
import { changeRoutes } from './features/changes/routes.ts'
import { clockRoutes } from './features/clocks/routes.ts'
import { communicationRoutes } from './features/communication/routes.ts'
import { policyRoutes } from './features/escalations/policy-routes.ts'
import { pingRoute } from './features/heartbeats/ping-route.ts'
import { heartbeatRoutes } from './features/heartbeats/routes.ts'
import { homeRoutes } from './features/home/routes.ts'
import { importsRoutes } from './features/imports/routes.ts'
import { alertAnswerRoutes } from './features/incidents/alert-routes.ts'
import { declaringRoutes } from './features/declaring/routes.ts'
import { incidentRoutes } from './features/incidents/routes.ts'
import { findIncidentId } from './features/incidents/store.ts'
import { createGates } from './features/intake/gates.ts'
import type { GroupCommit } from './features/intake/group-commit.ts'
import { KnownKeys } from './features/intake/known-keys.ts'
import { MailIn } from './features/intake/mail-in.ts'
import { RateLimit } from './features/intake/rate-limit.ts'
import { reportRoutes } from './features/intake/report-routes.ts'
import { intakeRoutes } from './features/intake/routes.ts'
import { integrationActivityRoutes } from './features/intake/activity-routes.ts'
import { tryRoutes } from './features/intake/try-routes.ts'
import { jobRoutes } from './features/jobs/routes.ts'
import { metricsRoutes } from './features/metrics/routes.ts'
import { deviceRoutes } from './features/devices/routes.ts'
import { deliveryRoutes } from './features/notifications/routes.ts'
import { onCallHealthRoutes } from './features/on-call-health/routes.ts'
import { opsgenieRoutes } from './features/opsgenie/routes.ts'
import { onCallRoutes } from './features/on-call/routes.ts'
import { onCallPayRoutes } from './features/on-call-pay/routes.ts'
import { regulationRoutes } from './features/regulation/routes.ts'
import { presenceRoutes } from './features/presence/routes.ts'
import { readinessRoutes } from './features/readiness/routes.ts'
import { organisationRoutes } from './features/organisation/routes.ts'
import { routingRuleRoutes } from './features/routing-rules/routes.ts'
import { scheduleDraftRoutes } from './features/schedule-drafts/routes.ts'
import { roleRoutes } from './features/roles/routes.ts'
import { scheduleRoutes } from './features/schedules/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { settingsRoutes } from './features/settings/routes.ts'
import { signInRoutes } from './features/sign-in/routes.ts'
import { silenceRoutes } from './features/silences/routes.ts'
import { suppressionRoutes } from './features/suppression/routes.ts'
import { handOverRoutes } from './features/shifts/hand-over-routes.ts'
import { shiftRoutes } from './features/shifts/routes.ts'
import { swapRoutes } from './features/swaps/routes.ts'
import { taskRoutes } from './features/tasks/routes.ts'
import { alertPlaceRoutes } from './features/triage/alert-place-routes.ts'
import type { Handoff } from './features/triage/handoff.ts'
import { workaroundRoutes } from './features/workarounds/routes.ts'
import { healthReportRoutes } from './health-report.ts'
import { docsPage } from './http/docs-page.ts'
import { databaseIsReady, engineIsLooping, healthRoutes } from './http/health.ts'
import { liveUpdatesRoutes } from './http/live-updates.ts'
import { metricsEndpoint } from './http/metrics-endpoint.ts'
import { openapiRoutes } from './http/openapi.ts'
import type { Api } from './http/serve.ts'
import { startPage } from './http/start-page.ts'
import { webApp } from './http/web-app.ts'
import { listenerRoutes } from './listeners.ts'
import type { Parts } from './parts.ts'
import { version } from './version.ts'
import { commandRoutes } from './features/commands/routes.ts'
import { attachmentRoutes } from './features/war-room/attachment-routes.ts'
import { warRoomRoutes } from './features/war-room/routes.ts'

type Intake = { handoff: Handoff; groupCommit: GroupCommit }

/** What a node serves, by its role. Each can say how it is; who is paged may answer at any but an engine node. */
export async function registerRoutes(
  parts: Parts,
  api: Api,
  intake: Intake,
): Promise<{ mailIn: MailIn | null }> {
  const { role } = parts.config
  await registerHealth(parts, api)
  if (role === 'engine') return { mailIn: null }
  const mailIn = role === 'web' ? null : await registerIntake(parts, api, intake)
  if (role !== 'intake') await registerApi(parts, api)
  await answerRoutes(api.app, { ...parts, twilios: parts.config.twilios })
  return { mailIn }
}

async function registerHealth(
  { builtWebApp, config, database, embedded, engine, metrics, publicUrl, transact }: Parts,
  { app }: Api,
): Promise<void> {
  const runsJobs = config.role === 'all' || config.role === 'engine'
  const checks = [
    databaseIsReady(database.pool),
    // Held after a restore, an engine stands still on purpose.
    ...(runsJobs ? [engineIsLooping(() => engine.lastRoundAt ?? performance.now())] : []),
  ]
  healthRoutes(app, checks)
  metricsEndpoint(app, metrics, transact)
  startPage(app, {
    version,
    database: embedded ? 'embedded' : 'outside',
    publicUrl,
    checks,
    transact,
    webApp: builtWebApp ? await webApp(app, builtWebApp()) : null,
  })
}

async function registerIntake(
  { clock, config, egress, metrics, paging, seal, transact }: Parts,
  { app }: Api,
  { handoff, groupCommit }: Intake,
): Promise<MailIn | null> {
  const count = (type: string, status: number): void => {
    metrics.signals.inc({ type, answer: String(status) })
  }
  const intake = {
    groupCommit,
    handoff,
    clock,
    rateLimit: new RateLimit(),
    gates: createGates(egress),
    count,
  }
  const keys = new KnownKeys(transact, clock, (type) => metrics.unknownKeys.inc({ type }))
  await intakeRoutes(app, intake, keys)
  await reportRoutes(app, intake, keys)
  await opsgenieRoutes(app, { intake, keys, transact, paging, seal })
  await heartbeatRoutes(app, { transact, paging })
  return config.mailIn ? new MailIn(config.mailIn, intake, keys) : null
}

async function registerApi(parts: Parts, api: Api): Promise<void> {
  const { database, egress, links, news, paging, publicUrl, seal } = parts
  declaringRoutes(api, parts)
  incidentRoutes(api, { paging, links })
  clockRoutes(api)
  roleRoutes(api, { links })
  warRoomRoutes(api, { links })
  await attachmentRoutes(api)
  commandRoutes(api)
  alertRoutes(api)
  alertAnswerRoutes(api)
  alertPlaceRoutes(api, { paging })
  taskRoutes(api)
  actionItemRoutes(api)
  searchRoutes(api)
  homeRoutes(api)
  assessmentRoutes(api)
  changeRequestRoutes(api)
  workaroundRoutes(api)
  presenceRoutes(api)
  silenceRoutes(api)
  suppressionRoutes(api)
  changeRoutes(api)
  communicationRoutes(api, { links })
  regulationRoutes(api)
  tryRoutes(api)
  integrationActivityRoutes(api, { seal })
  deliveryRoutes(api, parts)
  deviceRoutes(api, parts)
  pageViewRoutes(api, parts)
  readinessRoutes(api, parts)
  organisationRoutes(api, { seal })
  pingRoute(api, { paging })
  absenceRoutes(api, { seal })
  onCallHealthRoutes(api, { seal })
  scheduleRoutes(api)
  onCallRoutes(api)
  swapRoutes(api)
  scheduleDraftRoutes(api, { seal })
  routingRuleRoutes(api, { seal })
  shiftRoutes(api)
  handOverRoutes(api)
  policyRoutes(api)
  settingsRoutes(api)
  metricsRoutes(api)
  alertQualityRoutes(api)
  calendarRoutes(api, { publicUrl })
  onCallPayRoutes(api)
  importsRoutes(api)
  accessRoutes(api)
  const signIn = {
    server: { version, publicUrl },
    seal,
    canMail: parts.mailer !== null,
    providers: providersOf(parts.config),
  }
  signInRoutes(api, signIn)
  secondFactorRoutes(api, { seal })
  passkeyRoutes(api, signIn.server)
  accountRoutes(api, signIn)
  deviceLoginRoutes(api)
  if (parts.config.oidc) oidcRoutes(api, { ...parts, ...signIn, oidc: parts.config.oidc })
  auditRoutes(api)
  jobRoutes(api)
  listenerRoutes(api, egress)
  healthReportRoutes(api, parts)
  liveUpdatesRoutes(api, { database, news, findIncident: findIncidentId })
  await docsPage(api.app, openapiRoutes({ app: api.app, routes: api.routes, version }))
}
