import type { Answer } from '../received.ts'

/** What every answer of Opsgenie carries is added where it is sent. */
export const willBeProcessed: Answer = { status: 202, body: { result: 'Request will be processed' } }

export function refusal(status: number, message: string, errors?: Record<string, string>): Answer {
  return { status, body: { message, ...(errors && { errors }) } }
}

export const unknownKey: Answer = refusal(401, 'Could not authenticate')
export const tooManyRequests: Answer = refusal(429, 'You are making too many requests!')
export const noSuchAlert: Answer = refusal(404, 'Alert not found')

export function notProcessable(errors: Record<string, string>): Answer {
  return refusal(422, 'Request body is not processable. Please check the errors.', errors)
}
