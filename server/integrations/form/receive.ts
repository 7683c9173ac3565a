import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import { oneLine, shorten } from '../../../domain/rendering/plain-text.ts'
import { saidOf, textOf } from '../fields.ts'
import { parseForm } from '../parse-form.ts'
import { accepted, type Received, type ReceivedBody, unreadable } from '../received.ts'
import { trigger } from '../trigger.ts'

/** What the reader of the form chooses from. */
export const impacts: Record<string, { says: string; severity: AlertSeverity }> = {
  down: { says: 'I cannot work at all', severity: 'error' },
  partly: { says: 'Something does not work', severity: 'warning' },
  slow: { says: 'It is slow', severity: 'warning' },
  question: { says: 'Something looks odd', severity: 'info' },
}

/** No person sees this field, so who fills it in is a program. */
export const TRAP = 'website'

const SUMMARY_LENGTH = 200
const TEXT_LENGTH = 5_000

/** What somebody wrote into the form. Each report is an alert of its own; a service's grouping puts them together. */
export function receive({ bytes, fallbackDedupKey }: ReceivedBody): Received {
  const form = parseForm(bytes)
  const what = textOf(form['what'])
  if (what === null) return unreadable(['Say what does not work.'])
  if (textOf(form[TRAP]) !== null) return accepted([])
  const chosen = textOf(form['impact']) ?? ''
  const impact = Object.hasOwn(impacts, chosen) ? chosen : 'partly'
  const { says, severity } = impacts[impact] ?? { says: '', severity: 'warning' }
  return accepted([
    trigger({
      dedupKey: fallbackDedupKey,
      summary: `Reported: ${shorten(oneLine(what), SUMMARY_LENGTH)}`,
      source: 'form',
      severity,
      labels: { impact },
      details: saidOf({
        what: shorten(what, TEXT_LENGTH),
        impact: says,
        where: textOf(form['where']),
        contact: textOf(form['contact']),
      }),
    }),
  ])
}
