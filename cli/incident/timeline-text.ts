import type { IncidentEntry } from '../../api/incident-timeline.ts'
import { inTime } from '../../domain/war-room/in-time.ts'
import { speakerName } from '../../domain/war-room/speaker-name.ts'
import { plainText } from '../../domain/rendering/plain-text.ts'
import { clockText, dayText } from '../shell/instant-text.ts'

/** `7  14:30:05 @ana [DECISION] Roll back v2.3.1`, with a line for each new day. */
export function timelineText(entries: IncidentEntry[]): string {
  if (entries.length === 0) return 'Nothing has happened yet.'
  const width = Math.max(...entries.map(({ number }) => String(number).length))
  return inTime(entries)
    .flatMap((entry, index, placed) => [...newDay(entry, placed[index - 1]), ...entryLines(entry, width)])
    .join('\n')
}

function newDay({ at }: IncidentEntry, before: IncidentEntry | undefined): string[] {
  return before !== undefined && dayText(before.at) === dayText(at) ? [] : [`${dayText(at)} (UTC)`]
}

function entryLines(entry: IncidentEntry, width: number): string[] {
  const { number, at, kind, text } = entry
  const marks = marksOf(entry)
  const [first = '', ...more] = plainText(text).split('\n')
  const head = `  ${String(number).padStart(width)}  ${clockText(at)} ${speakerName(entry)} [${kind}] ${first}`
  return [marks === '' ? head : `${head} (${marks})`, ...more.map((line) => `    ${line}`)]
}

function marksOf({ details, pinned, earlier_versions: earlier, attachments }: IncidentEntry): string {
  return [
    pinned ? 'pinned' : '',
    details['added_later'] === true ? 'added later' : '',
    earlier.length > 0 ? 'edited' : '',
    ...attachments.map(({ id, name }) => `${name}: ${id}`),
  ]
    .filter(Boolean)
    .join(', ')
}
