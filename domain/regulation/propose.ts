import type { Regime } from './regime.ts'

export type Proposal = { regime: string; because: string }

/** Which regimes what is known of an incident suggests. It starts none: a person decides that. */
export function proposeRegimes(
  regimes: readonly Regime[],
  {
    tags,
    facts,
    running,
  }: { tags: readonly string[]; facts: Readonly<Record<string, unknown>>; running: readonly string[] },
): Proposal[] {
  const told = [...tags.map((tag) => [tag, `it is tagged "${tag}"`] as const), ...flagged(facts)]
  return regimes
    .filter(({ id }) => !running.includes(id))
    .flatMap(({ id, signs }) => {
      const found = told.find(([word]) => signs.includes(plain(word)))
      return found ? [{ regime: id, because: found[1] }] : []
    })
}

/** What triage answered with yes: `personal_data: true`. */
function flagged(facts: Readonly<Record<string, unknown>>) {
  return Object.entries(facts)
    .filter(([, value]) => value === true || value === 'yes')
    .map(([name]) => [name, `triage says ${name.replaceAll('_', ' ')}`] as const)
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_]+/g, '-')
}
