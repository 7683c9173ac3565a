import type { ActorRef } from '../incident/actor.ts'
import { oneLine, plainText } from '../rendering/plain-text.ts'
import { inTime } from './in-time.ts'
import { speakerName } from './speaker-name.ts'

type Entry = {
  number: number
  at: string
  recorded_at: string
  kind: string
  actor: ActorRef
  text: string
  details: Readonly<Record<string, unknown>>
  pinned: object | null
  earlier_versions: readonly { text: string; kind: string; written_at: string }[]
  attachments: readonly { id: string; name: string; content_type: string; bytes: number }[]
}

/** All of a timeline as a table, with what was pinned, corrected and attached. */
export function timelineMarkdown(title: string, entries: readonly Entry[]): string {
  const rows = inTime(entries).map(
    (entry) =>
      `| ${entry.number} | ${instant(entry.at)} | ${cell(speakerName(entry))} | ${entry.kind} | ${whatOf(entry)} |`,
  )
  const head = ['| # | Time (UTC) | Who | Kind | What |', '| --- | --- | --- | --- | --- |']
  return [`# Timeline of ${oneLine(title)}`, '', ...head, ...rows].join('\n')
}

function whatOf(entry: Entry): string {
  const { details, pinned, recorded_at, earlier_versions: earlier, attachments, actor } = entry
  const marks = [
    pinned ? 'Pinned.' : '',
    details['added_later'] === true ? `Added later, at ${instant(recorded_at)}.` : '',
    typeof details['said_by'] === 'string' && actor.kind === 'person' ? `Written down by @${actor.id}.` : '',
    ...earlier.map(({ kind, text, written_at }) => `Before, from ${instant(written_at)}: [${kind}] ${text}`),
    ...attachments.map(
      ({ id, name, content_type, bytes }) => `Attached: ${name} (${content_type}, ${bytes} bytes, ${id})`,
    ),
  ]
  return [entry.text, ...marks.filter(Boolean)].map(cell).join('<br>')
}

/** `2026-03-02 14:37:05` */
function instant(at: string): string {
  return at.slice(0, 19).replace('T', ' ')
}

/** Text of a cell cannot end it, start markup or pull in pictures. */
function cell(text: string): string {
  return plainText(text)
    .replaceAll(/[\\|`*_[\]<>!]/g, (character) => `\\${character}`)
    .replaceAll('\n', '<br>')
}
