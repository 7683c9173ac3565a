import { parseLevel, type Rank, type Scheme } from '../severity/scheme.ts'

export type DeclaresItself = { declare: true; because: string } | { declare: false }

/** Whether what a service's alerts open is declared at once: from the level that the service names on. */
export function declaresItself(scheme: Scheme, declareAt: string | null, rank: Rank): DeclaresItself {
  const from = declareAt === null ? null : parseLevel(scheme, declareAt)
  if (!from || rank > from.rank) return { declare: false }
  return { declare: true, because: `the service declares from ${from.name} on` }
}
