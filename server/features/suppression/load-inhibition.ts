import { createHash } from 'node:crypto'
import { compileInhibition, type Inhibition } from '../../../domain/alerting/inhibition-rule.ts'
import type { Tx } from '../../database/transaction.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { allInhibitionRules } from './inhibition-store.ts'

/** Compiled once for each version of the organisation. */
export async function loadInhibition(tx: Tx): Promise<Inhibition> {
  const found = await tx.organisation.fetch('inhibition', ['all'], async () => {
    const rules = await allInhibitionRules(tx)
    return new Map([['all', compileInhibition(rules, { compile: linearExpression, digest })]])
  })
  return found.get('all') ?? compileInhibition([], { compile: linearExpression, digest })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
