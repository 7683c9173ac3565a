import { after } from '../time/instant.ts'

const betweenMinutes = 60
const spreadMinutes = 15

/** Every hour and some minutes, other ones for each calendar, so that not all are asked for at once. */
export function nextFetchAt(name: string, now: Date): Date {
  return after(now, { minutes: betweenMinutes + (sumOf(name) % spreadMinutes) })
}

function sumOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7)
}
