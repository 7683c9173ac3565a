const MOST_WORDS = 8

/** The words of what somebody typed, each once, folded; the last may be the beginning of one. */
export function wordsOf(typed: string): string[] {
  const words =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** A query of PostgreSQL's full text: all of the words, each perhaps only begun. */
export function textQuery(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ')
}

/** Patterns of `like`: each word somewhere. What has a meaning there stands for itself; words have no such letters. */
export function patternsOf(words: readonly string[]): string[] {
  return words.map((word) => `%${word}%`)
}
