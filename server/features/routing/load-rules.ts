import { compileRules, type CompiledRules } from '../../../domain/alerting/route.ts'
import type { Tx } from '../../database/transaction.ts'
import { linearExpression } from './linear-expression.ts'
import { allRules } from './store.ts'

/** The rules as they are asked, compiled once for each version of the organisation. */
export async function loadRules(tx: Tx): Promise<CompiledRules> {
  const found = await tx.organisation.fetch(
    'routing-rules',
    ['all'],
    async () => new Map([['all', await compile(tx)]]),
  )
  return found.get('all') ?? (await compile(tx))
}

async function compile(tx: Tx): Promise<CompiledRules> {
  const { rules, services } = await allRules(tx)
  return compileRules(rules, { compile: linearExpression, services })
}
