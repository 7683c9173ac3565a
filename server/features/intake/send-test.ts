import { createHmac } from 'node:crypto'
import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { isIntegrationType, type IntegrationType } from '../../../domain/integration/catalogue.ts'
import { intakePath } from '../../../domain/integration/intake-path.ts'
import { testEvent } from '../../../domain/integration/test-event.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { integrationById } from '../services/integration-of-key.ts'
import { openKeys } from '../services/key-store.ts'
import { loadServices } from '../services/load-services.ts'

type Asked = { id: string; severity: 'critical' | 'info'; actor: Actor }

export type TestRequest = {
  type: IntegrationType
  url: string
  /** The url as it may be shown. */
  shown: string
  headers: Record<string, string>
  payload: string
}

/** What the vendor would post to test the integration, with its newest key. */
export async function testRequest(tx: Tx, seal: Seal, { id, severity, actor }: Asked): Promise<TestRequest> {
  const integration = await integrationById(tx, id)
  if (!integration) throw new Refused('not-found', `There is no integration "${id}".`)
  const service = (await loadServices(tx, [integration.service])).get(integration.service)
  requireAllowed(allow(actor, 'integration.edit', { team: service?.team ?? null }))
  const { type } = integration
  const key = (await openKeys(tx, seal, [id])).get(id)?.at(-1)
  if (key === undefined) throw new Refused('conflict', 'This integration has no key; rotate it to get one.')
  if (!isIntegrationType(type)) throw new Refused('invalid-request', `There are no tests of type "${type}".`)
  const [url, event] = [intakePath(type, key), testEvent(type, { key, at: tx.now, severity })]
  if (url === null || event === null) throw new Refused('conflict', why(type))
  const payload = typeof event.body === 'string' ? event.body : JSON.stringify(event.body)
  return {
    type,
    url,
    shown: url.replace(key, '…'),
    payload,
    headers: {
      'content-type': 'application/json',
      ...event.headers,
      ...(type === 'github' && { 'x-hub-signature-256': signature(key, payload) }),
    },
  }
}

function why(type: IntegrationType): string {
  return type === 'sns'
    ? 'Amazon signs what it sends, so only Amazon can send a test: publish a message to the topic.'
    : 'Mail is tested by sending one to the address of the integration.'
}

function signature(key: string, payload: string): string {
  return `sha256=${createHmac('sha256', key).update(payload).digest('hex')}`
}
