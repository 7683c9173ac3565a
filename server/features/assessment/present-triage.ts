import type { Triage } from '../../../api/triage.ts'
import { answersOf, triageQuestions, type TriageId } from '../../../domain/triage/questions.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { suspectedChange } from './suspected-change.ts'

export async function presentTriage(tx: Tx, row: IncidentRow): Promise<Triage> {
  const answers = answersOf({
    impact: row.impact,
    service: row.service_id,
    startedAt: row.started_at,
    facts: row.facts,
  })
  const hints = await hintsFor(tx, row)
  const questions = triageQuestions.map(({ id, kind, ask }) => ({
    id,
    kind,
    ask,
    answered: answers.has(id),
    answer: answers.get(id) ?? null,
    hint: answers.has(id) ? null : (hints[id] ?? null),
  }))
  return {
    questions,
    open: questions.filter(({ answered }) => !answered).length,
    detected_at: row.detected_at.toISOString(),
  }
}

async function hintsFor(tx: Tx, row: IncidentRow): Promise<Partial<Record<TriageId, string>>> {
  const suspect = await suspectedChange(tx, row)
  return {
    since: `detected at ${row.detected_at.toISOString()}`,
    ...(suspect && { changed: `${suspect.summary} (${suspect.because.join(', ')})` }),
  }
}
