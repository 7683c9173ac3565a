import { oneLine, shorten } from '../../../domain/rendering/plain-text.ts'
import { headline, type Message } from '../../../domain/notification/message.ts'
import type { Outgoing } from '../sender.ts'

const TITLE_LENGTH = 200
const NOTICE_LENGTH = 600

/** What a call says. */
export function voiceText({
  message,
  possibleDuplicate,
}: Pick<Outgoing, 'message' | 'possibleDuplicate'>): string {
  const spoken = message.kind === 'notice' ? noticeText(message) : pageText(message)
  return possibleDuplicate ? `You may have had this call already. ${spoken}` : spoken
}

function noticeText({ subject, text }: Extract<Message, { kind: 'notice' }>): string {
  return `This is Tocsin. ${shorten(oneLine(`${subject}. ${text}`), NOTICE_LENGTH)}`
}

function pageText({ incidents }: Extract<Message, { kind: 'page' }>): string {
  const [first, ...others] = incidents
  const service = first.service === null ? '' : ` on ${shorten(oneLine(first.service), 60)}`
  const many = others.length === 0 ? '' : `${incidents.length} incidents. The first: `
  const all = others.length === 0 ? '' : ' all'
  const title = headline(first, TITLE_LENGTH)
  return (
    `This is Tocsin. ${many}${oneLine(first.severity)}${service}: ${title}. ` +
    `Press 1 to acknowledge${all}, 2 to escalate.`
  )
}
