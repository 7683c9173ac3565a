import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import { type Fields, labelsFrom, linksOf, saidOf, textOf } from '../fields.ts'
import { accepted, type Received, type ReceivedBody, unreadable } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'
import { parseForm } from '../parse-form.ts'

/** A notification of Nagios or Icinga 2, as a form: what a plugin prints needs no quoting there. */
export function receive({ bytes }: ReceivedBody): Received {
  const form = parseForm(bytes)
  const host = textOf(form['host'])
  if (host === null) return unreadable(["'host' is missing: the command of the guide sends it."])
  const service = textOf(form['service'])
  const dedupKey = dedupKeyOf(service === null ? host : `${host}/${service}`)
  const action = actionOf(form)
  if (action === null) return accepted([])
  return accepted([
    action === 'trigger' ? triggerOf(form, { host, service, dedupKey }) : { action, dedupKey },
  ])
}

type About = { host: string; service: string | null; dedupKey: string }

function triggerOf(form: Fields, { host, service, dedupKey }: About) {
  const state = stateOf(form)
  const { output, long_output: longOutput, address, author, comment } = form
  const what = service === null ? host : `${service} on ${host}`
  const how = typeOf(form) === 'FLAPPINGSTART' ? 'flaps' : `is ${state}`
  const said = textOf(output)
  return trigger({
    dedupKey,
    summary: said === null ? `${what} ${how}` : `${what} ${how}: ${said}`,
    source: host,
    severity: severities[state] ?? 'error',
    labels: labelsFrom({ host, service, state }),
    details: saidOf({ output, long_output: longOutput, address, author, comment }),
    links: linksOf(['Nagios', form['link']]),
  })
}

const severities: Record<string, AlertSeverity> = {
  CRITICAL: 'critical',
  DOWN: 'critical',
  UNREACHABLE: 'error',
  UNKNOWN: 'error',
  WARNING: 'warning',
}

function stateOf(form: Fields): string {
  return (textOf(form['state']) ?? 'in trouble').toUpperCase()
}

function typeOf(form: Fields): string {
  return (textOf(form['type']) ?? '').toUpperCase().replaceAll('_', '')
}

/** While something flaps, no other notification is sent: that it began is the trouble. Downtimes are none. */
function actionOf(form: Fields): 'trigger' | 'acknowledge' | 'resolve' | null {
  const type = typeOf(form)
  if (type === 'RECOVERY') return 'resolve'
  if (type === 'ACKNOWLEDGEMENT') return 'acknowledge'
  if (type.startsWith('DOWNTIME')) return null
  const isWell = /^(OK|UP)$/.test(stateOf(form))
  return isWell && type !== 'FLAPPINGSTART' ? 'resolve' : 'trigger'
}
