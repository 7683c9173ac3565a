const MOST = 20

/** The names after an @, once each, in their order; `mail@example.com` is none, and what ends a sentence is no part of one. */
export function mentionsIn(text: string): string[] {
  const named = [...text.matchAll(/(?<![\w@.+/-])@(?<name>[\w.-]+)/g)].flatMap(
    ({ groups }) => groups?.['name']?.replace(/[.-]+$/, '').toLowerCase() ?? [],
  )
  return [...new Set(named)].filter((name) => name !== '').slice(0, MOST)
}
