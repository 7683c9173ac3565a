import type { Answer, Received } from '../received.ts'

export function processed(dedupKey: string): Answer {
  return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: dedupKey } }
}

export function processedV1(incidentKey: string): Answer {
  return { status: 200, body: { status: 'success', message: 'Event processed', incident_key: incidentKey } }
}

export const changeProcessed: Answer = {
  status: 202,
  body: { status: 'success', message: 'Change event processed' },
}

function invalid(errors: string[]): Answer {
  return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
}

export const unrecognized: Answer = {
  status: 400,
  body: {
    status: 'Unrecognized object',
    message: 'Event object format is unrecognized',
    errors: ['JSON parse error'],
  },
}

export const unknownKey: Answer = invalid(['Invalid routing key'])

export function refused(errors: string[]): Received {
  return { readable: false, because: errors, answer: invalid(errors) }
}

export const notJson: Received = { readable: false, because: ['JSON parse error'], answer: unrecognized }
