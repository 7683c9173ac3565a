import type { Cause } from './strategies.ts'
import { isRollbackCandidate } from './rollback.ts'
import type { SuspectedChange } from './situation.ts'

type Known = {
  readonly suspect: SuspectedChange | null
  /** Services that it needs and that have an open incident. */
  readonly troubledDependencies: readonly string[]
  /** Its title, impact and the summaries of its alerts. */
  readonly words: string
}

export type LikelyCause = { readonly cause: Cause; readonly because: string }

const signs: readonly (readonly [Cause, RegExp])[] = [
  [
    'security',
    /\b(breach|intru(sion|der)|attack(er)?|compromised|exploit|leak(ed)? (key|secret|credential)s?)\b/i,
  ],
  ['data', /\b(corrupt\w*|data loss|lost data|inconsisten\w*|wrong (data|totals|balances))\b/i],
  [
    'exhaustion',
    /\b(out of memory|oom|disk (is )?full|no space|too many (open|connections)|pool|exhausted|file descriptors?|quota)\b/i,
  ],
  ['overload', /\b(latency|slow|overload\w*|traffic|queue|backlog|saturat\w*|cpu|rate limit\w*|429)\b/i],
  [
    'dependency',
    /\b(upstream|third.party|vendor|provider|timeouts?|502|503|504|connection (refused|reset))\b/i,
  ],
  ['configuration', /\b(certificate|expired|config\w*|permission denied|unauthori[sz]ed)\b/i],
  ['infrastructure', /\b(node|host|network|dns|zone|region|power|hardware)s?\b/i],
]

const most = 3

/** Guesses with their reasons, the best first; `unknown` where there is none. */
export function likelyCauses({ suspect, troubledDependencies, words }: Known): LikelyCause[] {
  const found: LikelyCause[] = []
  if (isRollbackCandidate(suspect) && suspect.kind !== 'other')
    found.push({
      cause: suspect.kind,
      because: `"${suspect.summary}" was changed: ${suspect.because.join(', ')}`,
    })
  if (troubledDependencies.length > 0)
    found.push({
      cause: 'dependency',
      because: `trouble is open on ${troubledDependencies.join(', ')}, which it needs`,
    })
  for (const [cause, sign] of signs) {
    const [word] = sign.exec(words) ?? []
    if (word && !found.some((one) => one.cause === cause))
      found.push({ cause, because: `its words speak of "${word}"` })
  }
  if (found.length === 0) return [{ cause: 'unknown', because: 'nothing points to a cause yet' }]
  return found.slice(0, most)
}
