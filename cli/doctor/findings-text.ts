import { oneLine } from '../../domain/rendering/plain-text.ts'
import type { Finding } from './finding.ts'

const words = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' } as const

/** One finding a line, with the way out below those that have one. */
export function findingsText(findings: Finding[]): string {
  return findings.flatMap(findingLines).join('\n')
}

function findingLines({ state, text, remedy }: Finding): string[] {
  const way = remedy === null ? [] : [`         ${oneLine(remedy)}`]
  return [`${words[state]}  ${oneLine(text)}`, ...way]
}

export function summaryText(findings: Finding[]): string {
  const problems = findings.filter(({ state }) => state === 'problem').length
  const warnings = findings.filter(({ state }) => state === 'warning').length
  if (problems + warnings === 0) return 'All is well.'
  return `${count(problems, 'problem')}, ${count(warnings, 'warning')}.`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
