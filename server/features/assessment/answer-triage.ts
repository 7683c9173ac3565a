import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { answerTriage as contract } from '../../../api/triage.ts'
import { answerText, type TriageAnswer, triageQuestions } from '../../../domain/triage/questions.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, saveIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { applyEdits } from '../incidents/edit-incident.ts'

type Asked = z.output<typeof contract.body>

/** Writes answers where they belong: the impact, the service and the beginning of the incident, else among its facts. */
export async function answerTriage(tx: Tx, row: IncidentRow, by: ActorRef, asked: Asked): Promise<void> {
  if (row.status === 'closed' || row.status === 'merged')
    throw new Refused(
      'conflict',
      `${nameOf(row.id)} is ${row.status}; there is nothing to find out any more.`,
    )
  const { affected, service, since, ...rest } = asked
  await applyEdits(tx, row, { impact: affected, service, started_at: since })
  const facts = Object.entries(rest).filter(([, answer]) => answer !== undefined)
  if (facts.length > 0) {
    row.facts = { ...row.facts, ...Object.fromEntries(facts) }
    await saveIncident(tx, row.id, { facts: JSON.stringify(row.facts) })
  }
  const answers: Partial<Record<string, TriageAnswer | undefined>> = asked
  const lines = triageQuestions.flatMap(({ id }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [answerText(id, answer)]
  })
  tell(tx, row.id, 'triage', by, lines.join('\n'), { kind: 'ANSWER', details: asked })
}
