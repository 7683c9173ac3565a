import type { z } from 'zod'
import type { TestedRules } from '../../../api/routing.ts'
import { compileRules, route } from '../../../domain/alerting/route.ts'
import { ruleSetOf } from '../../../domain/organisation/rules-in.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { linearExpression } from '../routing/linear-expression.ts'
import { checkedRules } from './checked-rules.ts'

export async function testRules(tx: Tx, { alert, at, ...given }: z.output<typeof TestedRules>) {
  const wanted = checkedRules(await readOrganisation(tx), given)
  const { dedup_key: dedupKey, ...subject } = alert
  const routed = route(compiled(wanted), { ...subject, dedupKey }, at === undefined ? tx.now : new Date(at))
  const { verdict, attachTo, because, ...made } = routed
  return { ...made, does: verdict.do, attach_to: attachTo, decided: because }
}

/** The rules of an organisation as it is or might become. */
export function compiled(organisation: Organisation) {
  return compileRules(ruleSetOf(organisation), {
    compile: linearExpression,
    services: new Set(organisation.services.map(({ id }) => id)),
  })
}
