import { oneLine, shorten } from '../../../domain/rendering/plain-text.ts'
import { headline, type Message, type PagedIncident } from '../../../domain/notification/message.ts'
import type { Outgoing } from '../sender.ts'

/** Three segments of plain letters; more costs more and arrives in pieces. */
const LONGEST = 480
const TITLE_LENGTH = 160
const LINE_LENGTH = 90
// An ellipsis is not in the SMS alphabet and would halve what fits.
const ENDING = '...'

/** One line per incident; the first has the link, and the last line says how to answer. */
export function smsText({
  message,
  possibleDuplicate,
}: Pick<Outgoing, 'message' | 'possibleDuplicate'>): string {
  const repeated = possibleDuplicate ? '(maybe repeated) ' : ''
  if (message.kind === 'notice') {
    return shorten(repeated + oneLine(`${message.subject}: ${message.text}`), LONGEST, ENDING)
  }
  return pageText(message, repeated)
}

function pageText({ incidents }: Extract<Message, { kind: 'page' }>, repeated: string): string {
  const [first, ...others] = incidents
  const heading = others.length > 0 ? `${repeated}${incidents.length} incidents:\n` : repeated
  const link = oneLine(first.acknowledgeUrl)
  const answer = others.length > 0 ? '\nReply ACK to acknowledge all' : '\nReply ACK'
  const room = LONGEST - heading.length - link.length - answer.length - 1
  const title = lineOf(first, Math.max(0, Math.min(TITLE_LENGTH, room)))
  const lines = linesWithin(others, room - title.length)
  return `${heading}${title} ${link}${lines}${answer}`
}

/** As many lines as fit, and a count of the rest. */
function linesWithin(incidents: readonly PagedIncident[], room: number): string {
  let text = ''
  for (const [index, incident] of incidents.entries()) {
    const line = `\n${lineOf(incident, LINE_LENGTH)}`
    const rest = incidents.length - index - 1
    if (text.length + line.length + more(rest).length > room) return text + more(rest + 1)
    text += line
  }
  return text
}

function more(count: number): string {
  return count === 0 ? '' : `\nand ${count} more`
}

function lineOf(incident: PagedIncident, longest: number): string {
  const { id, severity, service } = incident
  const subject = oneLine(`${id} ${severity}${service === null ? '' : ` ${service}`}:`)
  const room = Math.max(0, longest - subject.length - 1)
  return shorten(`${subject} ${headline(incident, room, ENDING)}`, longest, ENDING)
}
