import { wordsOf } from './words.ts'

/** How well a name answers what was typed; the higher the better, 0 for not at all. */
export function rank(typed: string, { id, name }: { id: string; name: string }): number {
  const wanted = folded(typed)
  const names = [folded(id), folded(name)]
  if (names.includes(wanted)) return 5
  if (names.some((one) => one.startsWith(wanted))) return 4
  const words = wordsOf(typed)
  const known = wordsOf(`${id} ${name}`)
  if (words.every((word) => known.includes(word))) return 3
  if (words.every((word) => known.some((one) => one.startsWith(word)))) return 2
  return words.every((word) => names.some((one) => one.includes(word))) ? 1 : 0
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
