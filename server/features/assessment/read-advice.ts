import type { Advice } from '../../../api/advice.ts'
import { Refused } from '../../../api/problem.ts'
import { advise } from '../../../domain/advice/advise.ts'
import { likelyCauses } from '../../../domain/advice/likely-causes.ts'
import type { Answers, Situation } from '../../../domain/advice/situation.ts'
import { strategies, whenItGetsWorse } from '../../../domain/advice/strategies.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { situationOf } from './situation-of.ts'
import { firingAlerts, troubledDependencies } from './store.ts'

export async function readAdvice(tx: Tx, row: IncidentRow, answers: Answers): Promise<Advice> {
  if (!isOpen(row))
    throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; there is nothing to decide.`)
  const alerts = await firingAlerts(tx, row.id)
  const situation = await situationOf(tx, row, { answers, alertsFiring: alerts.length })
  const { options, questions } = advise(situation)
  const causes = likelyCauses({
    suspect: situation.suspect,
    troubledDependencies: await troubledDependencies(tx, row.service_id),
    words: [row.title, row.impact ?? '', ...alerts].join('\n'),
  })
  const [first] = options
  if (!first) throw new Error('advice without an option')
  return {
    recommended: first.option,
    options: options.map(({ option, verdict, because }) => ({ option, verdict, because: [...because] })),
    questions,
    strategies: causes.map(({ cause, because }) => ({ cause, because, steps: [...strategies[cause]] })),
    when_it_gets_worse: [...whenItGetsWorse],
    known: presentKnown(situation),
  }
}

function presentKnown(situation: Situation): Advice['known'] {
  const { suspect } = situation
  return {
    elapsed_minutes: situation.elapsedMinutes,
    stable_minutes: situation.stableMinutes,
    stability_minutes: situation.stabilityMinutes,
    mitigate_minutes: situation.mitigateMinutes,
    error_rate: situation.errorRate,
    alerts_firing: situation.alertsFiring,
    workaround: situation.workaround ?? null,
    suspected_change: suspect && {
      summary: suspect.summary,
      kind: suspect.kind,
      likelihood: suspect.likelihood,
    },
  }
}
