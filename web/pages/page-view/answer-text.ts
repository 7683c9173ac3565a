import type { PageAnswer } from '../../../api/page-view.ts'

/** What came of an answer, in one sentence. */
export function answerText(
  answer: 'acknowledge' | 'escalate' | 'decline',
  { outcome, page }: PageAnswer,
): string {
  const { id, status } = page.incident
  if (outcome === 'over') return `${id} is ${status}; nothing is left to do.`
  if (outcome === 'nobody-left')
    return `No step of ${id} is left that could be paged. Page somebody directly.`
  if (outcome === 'taken') return `${page.acknowledged?.by ?? 'Somebody else'} was first and has ${id}.`
  if (answer === 'acknowledge') return `${id} is yours; paging for it has stopped.`
  const next = answer === 'decline' ? 'You are not paged for it again; the' : 'The'
  return `${next} next step of ${id} is paged now.`
}
