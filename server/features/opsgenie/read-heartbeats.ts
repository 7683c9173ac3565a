import { slugOf } from '../../../domain/naming/slug.ts'
import type { Tx } from '../../database/transaction.ts'
import { refusal } from '../../integrations/opsgenie/answers.ts'
import { lengthOf } from '../../integrations/opsgenie/interval.ts'
import { priorityOfSeverity } from '../../integrations/opsgenie/priority.ts'
import type { Answer } from '../../integrations/received.ts'
import { allHeartbeats, heartbeatById, type HeartbeatRow } from '../services/heartbeat-store.ts'
import type { Integration } from '../services/integration-of-key.ts'
import type { Asked } from './read-routes.ts'

/** A key knows the heartbeats of its own service. */
export async function listHeartbeats(tx: Tx, caller: Integration): Promise<Answer> {
  const own = (await allHeartbeats(tx)).filter(({ service }) => service === caller.service)
  return { status: 200, body: { data: { heartbeats: own.map(presentHeartbeat) } } }
}

export async function readHeartbeat(tx: Tx, caller: Integration, { params }: Asked): Promise<Answer> {
  const name = params['name'] ?? ''
  const found = await heartbeatNamed(tx, caller, name)
  return found ? { status: 200, body: { data: presentHeartbeat(found) } } : noHeartbeat(name)
}

/** Names of Opsgenie may have capitals and blanks, which ids have not: "Nightly Backup" is `nightly-backup`. */
export async function heartbeatNamed(
  tx: Tx,
  caller: Integration,
  name: string,
): Promise<HeartbeatRow | null> {
  const slug = slugOf(name)
  const found = (await heartbeatById(tx, name)) ?? (slug === null ? null : await heartbeatById(tx, slug))
  return found?.service === caller.service ? found : null
}

export function noHeartbeat(name: string): Answer {
  return refusal(404, `Heartbeat with name [${name}] does not exist`)
}

export function presentHeartbeat({ id, settings, missedAt, lastPingAt }: HeartbeatRow) {
  return {
    name: id,
    ...lengthOf(settings.interval_minutes ?? 0),
    enabled: settings.enabled ?? true,
    expired: missedAt !== null,
    alertMessage: settings.summary ?? '',
    alertPriority: priorityOfSeverity(settings.severity ?? 'critical'),
    ...(lastPingAt && { lastPingTime: lastPingAt.toISOString() }),
  }
}
