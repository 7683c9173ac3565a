import type { z } from 'zod'
import type { publishRules } from '../../api/routing.ts'

/** `create`, `update` or `remove`, and what. */
export function publishedText(found: z.output<typeof publishRules.answer>): string {
  const { version, dry_run: dryRun, changes, warnings } = found
  if (changes.length === 0) return 'The rules are like that already.'
  return [
    ...changes.map(({ change, kind, id }) => `${change} ${kind.replaceAll('_', ' ')} ${id}`),
    ...warnings.map(({ path, message }) => `warning ${path}: ${message}`),
    dryRun ? 'Nothing was changed.' : `Published as version ${version}.`,
  ].join('\n')
}
