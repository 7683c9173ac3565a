import { guessedPasswords } from './guessed-passwords.ts'

const SHORTEST_PASSWORD = 12
/** Longer ones are no safer, and cost the server. */
export const LONGEST_PASSWORD = 200

type About = { name: string; email: string | null }

/** What is wrong with a password, as a sentence; null: nothing. Length counts, and no kinds of characters do. */
export function faultOfPassword(password: string, about: About): string | null {
  const { length } = Array.from(password)
  if (length < SHORTEST_PASSWORD)
    return `has ${length} characters; ${SHORTEST_PASSWORD} are the least. A few words in a row are easy to keep in mind.`
  if (length > LONGEST_PASSWORD) return `has ${length} characters; ${LONGEST_PASSWORD} are the most.`
  const plain = password.toLowerCase().normalize('NFKC')
  if (new Set(plain).size < 5) return 'repeats a few characters; choose another one.'
  if (guessedPasswords.has(plain)) return 'is one of those that are tried first; choose another one.'
  if (own(about).includes(plain)) return 'is your own name or address; choose another one.'
  return null
}

function own({ name, email }: About): string[] {
  const lower = [name, name.replaceAll(/\s/g, ''), email ?? ''].map((text) => text.toLowerCase())
  return lower.filter((text) => text !== '')
}
