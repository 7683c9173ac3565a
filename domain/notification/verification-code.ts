import { after } from '../time/instant.ts'

export const codeValidMinutes = 10
export const triesPerCode = 5
export const pauseBetweenCodesSeconds = 60

/** A code that was sent to a contact method, at the address that it had then. */
export type SentCode = { address: string; sentAt: Date; triesLeft: number }

type Refusal = 'no-code' | 'expired' | 'no-tries-left' | 'address-changed' | 'wrong-code'

export type Judgement = { verified: true } | { verified: false; because: Refusal; triesLeft: number }

export function expiryOf({ sentAt }: Pick<SentCode, 'sentAt'>): Date {
  return after(sentAt, { minutes: codeValidMinutes })
}

/** Only a wrong code costs a try. */
export function judgeCode(
  sent: SentCode | null,
  { matches, address, now }: { matches: boolean; address: string; now: Date },
): Judgement {
  if (!sent) return refused('no-code')
  if (sent.address !== address) return refused('address-changed')
  if (now >= expiryOf(sent)) return refused('expired')
  if (sent.triesLeft <= 0) return refused('no-tries-left')
  return matches ? { verified: true } : refused('wrong-code', sent.triesLeft - 1)
}

function refused(because: Refusal, triesLeft = 0): Judgement {
  return { verified: false, because, triesLeft }
}
