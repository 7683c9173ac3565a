export type SmsVerb = 'acknowledge' | 'escalate' | 'help'

const words: ReadonlyMap<string, SmsVerb> = new Map([
  ...(['ack', 'acked', 'acknowledge', 'acknowledged', 'ok', 'okay', 'yes', '1', '4', '👍'] as const).map(
    (word) => [word, 'acknowledge'] as const,
  ),
  ...(['esc', 'escalate', '2'] as const).map((word) => [word, 'escalate'] as const),
])

/** What a reply asks for. Its first word counts, but a lone letter only by itself: "a" begins many sentences. */
export function verbOf(text: string): SmsVerb {
  const [first = '', ...rest] = text.toLowerCase().match(/[\p{L}\p{N}]+|👍/gu) ?? []
  if ((first === 'a' || first === 'k' || first === 'y') && rest.length === 0) return 'acknowledge'
  return words.get(first) ?? 'help'
}
