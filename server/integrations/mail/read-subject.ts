import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import { actionOf, type AlertAction } from '../generic/mapping.ts'

export type Subject = { action: AlertAction; severity: AlertSeverity; about: string }

const REPLY = /^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i
/** `[RESOLVED] …`, `[FIRING:2] …`, `PROBLEM: …` */
const STATE = /^(?:\[([a-z]{2,20})\b[^\]]{0,40}\]|([a-z]{2,20})\s*:)\s*/i

const troubles =
  'firing problem alert alarm triggered incident open opened new failed failure down error err critical crit fatal ' +
  'emergency disaster major high warning warn minor info information notice'
const troubleWords = new Set(troubles.split(' '))

/** What the state at the beginning of a subject says; the rest names the trouble, the same until it is over. */
export function readSubject(subject: string): Subject {
  const plain = subject.trim().replace(REPLY, '')
  const match = STATE.exec(plain)
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase()
  const action = actionOf(word)
  const isState = action !== 'trigger' || troubleWords.has(word)
  const about = isState ? plain.slice(match?.[0].length ?? 0) : plain
  return { action, severity: isState ? severityOf(word) : 'error', about: about.trim() }
}
