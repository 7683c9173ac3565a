/**
 * Text from outside, made fit to be shown: well-formed, without NUL, terminal escapes or the bidi
 * controls that make a line read differently from what it says. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Bidi_Control}|\uFEFF/gu, '')
}

export function oneLine(text: string): string {
  return plainText(text.replaceAll(/\s/g, ' ')).replaceAll(/ {2,}/g, ' ').trim()
}

/** At most `most` UTF-16 units, never half an emoji. */
export function shorten(text: string, most: number, ending = '…'): string {
  if (text.length <= most) return text
  if (most <= ending.length) return whole(text.slice(0, Math.max(0, most)))
  return whole(text.slice(0, most - ending.length)).trimEnd() + ending
}

function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text
}
