import type { z } from 'zod'
import type { Applied as AppliedSchema, Change as ChangeSchema } from '../../api/organisation.ts'
import { oneLine, shorten } from '../../domain/rendering/plain-text.ts'

type Applied = z.output<typeof AppliedSchema>
type Change = z.output<typeof ChangeSchema>

const signs = { create: '+', update: '~', remove: '-' } as const

/** The difference, what deserves a look, and the keys that are told once. */
export function appliedText({ dry_run, changes, warnings, generated }: Applied): string {
  return [
    changes.flatMap(changeLines).join('\n'),
    warnings.map(({ path, message }) => `warning ${path}: ${message}`).join('\n'),
    generated.length === 0
      ? ''
      : ['Generated, and shown this once:', ...generated.map(generatedLine)].join('\n'),
    summary(changes, dry_run),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function changeLines({ change, kind, id, fields }: Change): string[] {
  const head = `${signs[change]} ${kind.replaceAll('_', ' ')} ${id}`
  return [head, ...fields.map(({ path, from, to }) => `    ${path}: ${valueText(from)} → ${valueText(to)}`)]
}

function valueText(value: unknown): string {
  return shorten(oneLine(JSON.stringify(value ?? null)), 120)
}

function generatedLine(one: Applied['generated'][number]): string {
  return 'key' in one
    ? `  integration ${one.integration}: key ${one.key}`
    : `  contact method ${one.contact_method}: secret ${one.secret}`
}

function summary(changes: Change[], dryRun: boolean): string {
  if (changes.length === 0) return 'Nothing to change: the server has it all.'
  const count = (kind: Change['change']) => changes.filter(({ change }) => change === kind).length
  const counts = `${count('create')} created, ${count('update')} changed, ${count('remove')} removed`
  return dryRun ? `Dry run, nothing was applied: ${counts}.` : `Applied: ${counts}.`
}
