/** A line that is read word by word; what stands in quotes is one word. */
export type Line = { text: string; at: number }

export type Word = { text: string; quoted: boolean; after: number }

export type ReadWord = { ok: true; word: Word | null } | { ok: false; quote: string }

const closing: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“', '«': '»' }

/** The next word, or null at the end; a quote without an end is told by its beginning. */
export function nextWord({ text, at }: Line): ReadWord {
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
  const first = text[from]
  if (first === undefined) return { ok: true, word: null }
  const close = closing[first]
  if (close !== undefined) return quotedWord(text, from, close)
  const word = /^\S+/.exec(text.slice(from))?.[0] ?? ''
  return { ok: true, word: { text: word, quoted: false, after: from + word.length } }
}

/** All that is left, as it was written. */
export function restOf({ text, at }: Line): string {
  return text.slice(at).trim()
}

/** A backslash takes the meaning of what follows it. */
function quotedWord(text: string, from: number, close: string): ReadWord {
  let inside = ''
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === close) return { ok: true, word: { text: inside, quoted: true, after: at + 1 } }
    if (character === '\\' && at + 1 < text.length) at++
    inside += text.charAt(at)
  }
  return { ok: false, quote: text.slice(from) }
}
