import { isSlug, slugOf } from '../../../domain/naming/slug.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Fields, textOf } from '../../integrations/fields.ts'
import { notProcessable, refusal } from '../../integrations/opsgenie/answers.ts'
import { minutesOf } from '../../integrations/opsgenie/interval.ts'
import { severityOfPriority } from '../../integrations/opsgenie/priority.ts'
import type { Answer } from '../../integrations/received.ts'
import { audit } from '../audit/append.ts'
import { integrations } from '../organisation/integration-resource.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { readOrRefuse } from '../organisation/write-resource.ts'
import { heartbeatById } from '../services/heartbeat-store.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { heartbeatNamed, noHeartbeat, presentHeartbeat } from './read-heartbeats.ts'

type By = { caller: Integration; seal: Seal }
type Asked = { name: string; body: Fields }

export type Change = (tx: Tx, by: By, asked: Asked) => Promise<Answer>

/** A heartbeat of the service that the key belongs to. */
export const createHeartbeat: Change = async (tx, by, { body }) => {
  const name = textOf(body['name']) ?? ''
  const id = isSlug(name) ? name : slugOf(name)
  if (id === null) return notProcessable({ name: 'Name can not be empty.' })
  const current = await locked(tx)
  if (integrations.find(current, id)) return refusal(422, `Heartbeat with name [${id}] already exists`)
  const settings = settingsIn(body, {})
  if (!settings) return wrongInterval
  const heartbeat = { id, type: 'heartbeat', service: by.caller.service, interval_minutes: 10, ...settings }
  await integrations.put(tx, actorOf(by), current, readOrRefuse(integrations.schema, heartbeat))
  return await changed(tx, by, id, { status: 201, result: 'Created' })
}

export const updateHeartbeat: Change = async (tx, by, { name, body }) => {
  const current = await locked(tx)
  const before = await heartbeatNamed(tx, by.caller, name)
  if (!before) return noHeartbeat(name)
  const { id, service, settings: known } = before
  const settings = settingsIn(body, known)
  if (!settings) return wrongInterval
  const heartbeat = { ...known, ...settings, id, service, type: 'heartbeat' }
  await integrations.put(tx, actorOf(by), current, readOrRefuse(integrations.schema, heartbeat))
  return await changed(tx, by, id, { status: 200, result: 'Updated' })
}

export const removeHeartbeat: Change = async (tx, by, { name }) => {
  const current = await locked(tx)
  const before = await heartbeatNamed(tx, by.caller, name)
  if (!before) return noHeartbeat(name)
  await integrations.remove(tx, actorOf(by), current, before.id)
  await note(tx, by, before.id, 'Deleted')
  return { status: 200, body: { result: 'Deleted' } }
}

const wrongInterval = notProcessable({
  interval: 'Interval must be more than 0, and its unit one of [minutes, hours, days].',
})

/** What the body says in our words; null where its interval cannot be meant. */
function settingsIn(body: Fields, known: { interval_minutes?: number | undefined }): Fields | null {
  const { interval, intervalUnit, enabled, alertMessage, alertPriority } = body
  const minutes = interval === undefined ? known.interval_minutes : minutesOf(interval, intervalUnit)
  if (minutes === null) return null
  const severity = severityOfPriority(textOf(alertPriority) ?? '')
  return {
    ...(minutes !== undefined && { interval_minutes: minutes }),
    ...(typeof enabled === 'boolean' && { enabled }),
    ...(textOf(alertMessage) !== null && { summary: textOf(alertMessage) }),
    ...(severity !== null && { severity }),
  }
}

async function locked(tx: Tx) {
  await lockOrganisation(tx)
  return await readOrganisation(tx)
}

/** The key may change the heartbeats of its own service, and nothing else; the audit log says whose key it was. */
function actorOf({ caller, seal }: By) {
  return { actor: { kind: 'system' as const, name: caller.id }, seal }
}

async function changed(
  tx: Tx,
  by: By,
  id: string,
  { status, result }: { status: number; result: string },
): Promise<Answer> {
  await note(tx, by, id, result)
  const heartbeat = await heartbeatById(tx, id)
  return { status, body: { result, ...(heartbeat && { data: presentHeartbeat(heartbeat) }) } }
}

async function note(tx: Tx, { caller }: By, id: string, result: string): Promise<void> {
  await audit(tx, {
    actor: { kind: 'integration', id: caller.id },
    action: `heartbeat.${result.toLowerCase()}`,
    subject: `integration:${id}`,
  })
}
