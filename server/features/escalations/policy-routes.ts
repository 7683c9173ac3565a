import * as contract from '../../../api/escalation-policies.ts'
import { Refused } from '../../../api/problem.ts'
import { type Level, levelOf, parseLevel } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readSettings } from '../settings/read-settings.ts'
import { policyById } from './policy-store.ts'
import { simulatePolicy } from './simulate-policy.ts'

type Asked = { params: { id: string }; query: { at?: string | undefined; severity?: string | undefined } }

export function policyRoutes(api: Api): void {
  serve(api, contract.simulatePolicy, simulate)
  serve(api, contract.simulatePolicyByPost, simulate)
}

async function simulate(tx: Tx, { params, query }: Asked) {
  const policy = await policyById(tx, params.id)
  if (!policy) throw new Refused('not-found', `There is no escalation policy "${params.id}".`)
  const at = query.at === undefined ? tx.now : new Date(query.at)
  const level = await levelAsked(tx, query.severity)
  const simulated = await simulatePolicy(tx, policy, { at, urgency: level.urgency })
  return {
    policy: params.id,
    at: at.toISOString(),
    severity: level.name,
    urgency: level.urgency,
    ...simulated,
  }
}

async function levelAsked(tx: Tx, severity: string | undefined): Promise<Level> {
  const { scheme } = await readSettings(tx)
  const level = severity === undefined ? levelOf(scheme, 1) : parseLevel(scheme, severity)
  if (level) return level
  const message = `"${severity}" is not one of ${scheme.levels.map(({ name }) => name).join(', ')}`
  throw new Refused('invalid-request', `severity: ${message}.`, [{ path: 'severity', message }])
}
