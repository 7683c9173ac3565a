import type { Signal } from '../../../domain/alerting/signal.ts'
import { alertSignal, type Envelope } from '../alertmanager/alert.ts'
import { receiveWebhook } from '../alertmanager/webhook.ts'
import { type Fields, linksOf } from '../fields.ts'
import type { Received, ReceivedBody } from '../received.ts'

/** Grafana's webhook, version 1: Alertmanager's shape and more to click on. */
export function receive(body: ReceivedBody): Received {
  return receiveWebhook(body, 'Grafana', grafanaSignal)
}

function grafanaSignal(alert: Fields, index: number, envelope: Envelope): Signal {
  const signal = alertSignal(alert, index, envelope)
  if (signal.action !== 'trigger') return signal
  return {
    ...signal,
    details: { ...signal.details, ...measured(alert) },
    links: [
      ...linksOf(
        ['Dashboard', alert['dashboardURL']],
        ['Panel', alert['panelURL']],
        ['Silence in Grafana', alert['silenceURL']],
        ['Image', alert['imageURL']],
      ),
      ...signal.links,
    ],
  }
}

function measured(alert: Fields): Fields {
  return {
    ...(alert['values'] ? { values: alert['values'] } : {}),
    ...(alert['valueString'] ? { value_string: alert['valueString'] } : {}),
  }
}
