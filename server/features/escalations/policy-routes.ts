import * as contract from '../../../api/escalation-policies.ts'
import { Refused } from '../../../api/problem.ts'
import { type Level, levelOf, parseLevel } from '../../../domain/severity/scheme.ts'
import { stepOf, variantOf } from '../../../domain/organisation/variant-of.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Api, serve } from '../../http/serve.ts'
import { readSettings } from '../settings/read-settings.ts'
import { policyById } from './policy-store.ts'
import { simulatePolicy, type Simulated } from './simulate-policy.ts'

type Asked = { at?: string | undefined; severity?: string | undefined }
type Kept = { params: { id: string }; query: Asked }

export function policyRoutes(api: Api): void {
  serve(api, contract.simulatePolicy, simulateKept)
  serve(api, contract.simulatePolicyByPost, simulateKept)
  serve(api, contract.simulateGivenPolicy, async (tx, { body: { policy, ...asked } }) => {
    const { id, team, repeat } = policy
    const steps = policy.steps.map(stepOf)
    return await simulate(tx, { id, team, repeat, steps, variants: policy.variants.map(variantOf) }, asked)
  })
}

async function simulateKept(tx: Tx, { params, query }: Kept) {
  const policy = await policyById(tx, params.id)
  if (!policy) throw new Refused('not-found', `There is no escalation policy "${params.id}".`)
  return await simulate(tx, policy, query)
}

async function simulate(tx: Tx, policy: Simulated, asked: Asked) {
  const at = asked.at === undefined ? tx.now : new Date(asked.at)
  const level = await levelAsked(tx, asked.severity)
  const simulated = await simulatePolicy(tx, policy, { at, urgency: level.urgency })
  return {
    policy: policy.id,
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
