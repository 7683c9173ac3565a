import { statuses, type Status } from '../../../domain/incident/lifecycle.ts'

/** What can be done to an incident, by what it is; the first is what is most likely wanted. */
export type Step =
  | 'acknowledge'
  | 'declare'
  | 'move-on'
  | 'update'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'escalate'
  | 'severity'

type Seen = { status: Status; declared: boolean }

export function nextSteps({ status, declared }: Seen): Step[] {
  if (status === 'closed' || status === 'merged') return []
  if (status === 'resolved') return declared ? ['close', 'reopen'] : ['close', 'reopen', 'declare']
  if (!declared && status === 'detected') return ['acknowledge', 'escalate', 'declare', 'resolve']
  if (!declared) return ['declare', 'resolve', 'update', 'escalate', 'severity']
  if (status === 'detected') return ['acknowledge', 'escalate', 'move-on', 'update', 'severity', 'resolve']
  if (status === 'monitoring') return ['resolve', 'update', 'move-on', 'severity', 'escalate']
  return ['update', 'move-on', 'severity', 'resolve', 'escalate']
}

/** Where it may go by hand: forward, and from monitoring back to the search. */
export function statusesAfter(status: Status): Status[] {
  const ways = ['investigating', 'identified', 'mitigating', 'monitoring'] as const
  if (status === 'monitoring') return ['investigating']
  return ways.filter((one) => statuses.indexOf(one) > statuses.indexOf(status))
}
