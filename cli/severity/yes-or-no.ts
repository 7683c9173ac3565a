import type { Ask } from '../shell/ask.ts'

/** Asks until the answer is yes or no; Enter alone is neither. */
export async function yesOrNo(ask: Ask, question: string): Promise<boolean | undefined> {
  for (;;) {
    const answer = (await ask(`${question} [y/n] `)).trim().toLowerCase()
    if (answer === '') return undefined
    if (answer === 'y' || answer === 'yes') return true
    if (answer === 'n' || answer === 'no') return false
  }
}
