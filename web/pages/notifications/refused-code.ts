import type { Confirmed } from '../../../api/readiness.ts'

const words: Record<NonNullable<Confirmed['because']>, string> = {
  'no-code': 'No code is on its way. Send one first.',
  expired: 'This code has expired. Send another.',
  'no-tries-left': 'That was the last try. Send another code.',
  'address-changed': 'The address changed since the code was sent. Send another.',
  'wrong-code': 'This is not the code.',
}

export function refusedCode({ because, tries_left: left }: Confirmed): string {
  if (because === null) return ''
  const more = because === 'wrong-code' ? ` ${left} ${left === 1 ? 'try' : 'tries'} left.` : ''
  return words[because] + more
}
