import type { TimelineEntry } from '../../api/incidents.ts'
import { oneLine, plainText } from '../../domain/rendering/plain-text.ts'
import { clockText, dayText } from '../shell/instant-text.ts'

/** `14:30:05 @ana [DECISION] Roll back v2.3.1`, with a line for each new day. */
export function timelineText(entries: TimelineEntry[]): string {
  if (entries.length === 0) return 'Nothing has happened yet.'
  return entries
    .flatMap((entry, index) => [...newDay(entry, entries[index - 1]), ...entryLines(entry)])
    .join('\n')
}

export function timelineMarkdown(title: string, entries: TimelineEntry[]): string {
  const rows = entries.map(
    ({ at, actor, kind, text }) => `| ${instant(at)} | ${cell(actorName(actor))} | ${kind} | ${cell(text)} |`,
  )
  const head = ['| Time (UTC) | Who | Kind | What |', '| --- | --- | --- | --- |']
  return [`# Timeline of ${oneLine(title)}`, '', ...head, ...rows].join('\n')
}

function newDay({ at }: TimelineEntry, before: TimelineEntry | undefined): string[] {
  return before !== undefined && dayText(before.at) === dayText(at) ? [] : [`${dayText(at)} (UTC)`]
}

function entryLines({ at, actor, kind, text }: TimelineEntry): string[] {
  const head = `  ${clockText(at)} ${actorName(actor)} [${kind}] `
  const [first = '', ...more] = plainText(text).split('\n')
  return [head + first, ...more.map((line) => `    ${line}`)]
}

function actorName(actor: TimelineEntry['actor']): string {
  if (actor.kind === 'person') return `@${actor.id}`
  if (actor.kind === 'token') return actor.name
  return actor.kind === 'integration' ? actor.id : 'Tocsin'
}

function instant(at: string): string {
  return `${dayText(at)} ${clockText(at)}`
}

/** Text of a cell cannot end it, start markup or pull in pictures. */
function cell(text: string): string {
  return plainText(text)
    .replaceAll(/[\\|`*_[\]<>!]/g, (character) => `\\${character}`)
    .replaceAll('\n', '<br>')
}
