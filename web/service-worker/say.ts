import type { PushAnswer } from '../../domain/notification/push-answer.ts'
import type { PushPayload } from '../../domain/notification/push-payload.ts'

/** Says to the server what was done with a push. The token in it is all the permission that this needs. */
export async function say(
  { token }: PushPayload,
  did: 'shown' | 'opened' | 'acknowledge' | 'escalate',
): Promise<PushAnswer> {
  const response = await fetch(`/push/${token}/${did}`, { method: 'POST', credentials: 'omit' })
  if (!response.ok) throw new Error(`${did}: HTTP ${response.status}`)
  const answer: PushAnswer = await response.json()
  return answer
}
