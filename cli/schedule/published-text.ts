import type { z } from 'zod'
import type { publishDraft } from '../../api/schedule-drafts.ts'
import { previewText } from './preview-text.ts'

type Published = z.output<typeof publishDraft.answer>

export function publishedText(
  { schedule, version, told, preview }: Omit<Published, 'version'> & { version: number | null },
  width?: number,
): string {
  const done = version === null ? 'Nothing was changed.' : `${schedule} is now version ${version}.`
  const who = told.length === 0 ? '' : ` Told: ${told.join(', ')}.`
  return `${previewText(preview, width)}\n${done}${who}`
}
