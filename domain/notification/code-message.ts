import type { Channel } from './plan.ts'
import { codeValidMinutes } from './verification-code.ts'

/** What carries a code; a call says it digit by digit, and twice. */
export function codeMessage(channel: Channel, code: string): { subject: string; text: string } {
  const subject = 'Tocsin code'
  if (channel === 'voice') {
    const spoken = code.split('').join(', ')
    return { subject, text: `Your code is ${spoken}. Once more: ${spoken}.` }
  }
  return {
    subject,
    text: `Your code is ${code}. It is valid for ${codeValidMinutes} minutes. If you did not ask for it, do nothing.`,
  }
}
