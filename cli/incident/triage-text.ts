import type { Triage } from '../../api/triage.ts'

/** A line per question, what is known first in sight. */
export function triageText({ questions, open }: Triage): string {
  const lines = questions.map(({ ask, answered, answer, hint }) => {
    if (answered) return `  ${ask} ${answerText(answer)}`
    return `? ${ask}${hint === null ? '' : ` (${hint})`}`
  })
  return [...lines, open === 0 ? 'All is answered.' : `${open} not answered yet.`].join('\n')
}

function answerText(answer: Triage['questions'][number]['answer']): string {
  if (answer === null) return 'none'
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return String(answer)
}
