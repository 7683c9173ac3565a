import { escapeXml } from '../../../domain/rendering/xml.ts'

/** Says the text and waits for one key, twice; the key is posted to `actionUrl`. */
export function askForKey(text: string, actionUrl: string): string {
  const gather =
    `<Gather input="dtmf" numDigits="1" timeout="8" method="POST" action="${escapeXml(actionUrl)}">` +
    `${say(text)}</Gather>`
  return response(gather + gather + say('No key was pressed. Goodbye.'))
}

/** Says the text twice: who picks up late has missed the first. */
export function announce(text: string): string {
  return response(`${say(text)}<Pause length="1"/>${say(text)}`)
}

export function sayAndHangUp(text: string): string {
  return response(`${say(text)}<Hangup/>`)
}

/** The answer to an inbound SMS; without a text nothing is sent back. */
export function reply(text: string | null): string {
  return response(text === null ? '' : `<Message>${escapeXml(text)}</Message>`)
}

function say(text: string): string {
  return `<Say>${escapeXml(text)}</Say>`
}

function response(verbs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`
}
