import type { Rota } from './scenario.ts'

export function onCallAt({ people, turnMs, gap }: Rota, at: number): string | null {
  if (gap && gap.from <= at && at < gap.to) return null
  return people[Math.floor(at / turnMs) % people.length] ?? null
}
