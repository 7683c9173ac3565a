import { rank } from '../../../domain/search/rank.ts'

/** Whether a name has all the words that were typed, each perhaps only begun; with nothing typed everything is meant. */
export function isMeant(typed: string, name: string): boolean {
  return typed.trim() === '' || rank(typed, { id: name, name }) > 0
}
