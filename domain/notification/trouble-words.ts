import type { Trouble } from './after-attempt.ts'

const words: Record<Trouble, string> = {
  'no-provider': 'the channel is not set up here',
  'not-tried': 'it was not tried yet',
  'refused-permanently': 'it was refused for good',
  refused: 'it was refused',
  'unknown-outcome': 'nobody said what became of it',
  'no-receipt': 'no receipt came',
  'receipt-failed': 'the receipt says that it did not arrive',
}

/** Why a message failed, for people; what is not known by name stands as it is. */
export function troubleWords(because: string): string {
  return isTrouble(because) ? words[because] : because
}

function isTrouble(text: string): text is Trouble {
  return Object.hasOwn(words, text)
}
