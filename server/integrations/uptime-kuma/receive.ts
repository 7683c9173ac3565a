import type { Signal } from '../../../domain/alerting/signal.ts'
import {
  type Fields,
  fieldsOf,
  firstText,
  isFields,
  hostOf,
  labelsFrom,
  labelsOfPairs,
  linksOf,
  saidOf,
  textOf,
} from '../fields.ts'
import { instantOf } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

const DOWN = 0
const UP = 1

/** Uptime Kuma's webhook with its JSON body. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const { heartbeat, monitor, msg } = payload
  if (!isFields(heartbeat)) return notice(textOf(msg))
  const id = firstText(heartbeat['monitorID'], fieldsOf(monitor)['id'])
  if (id === null) return "'heartbeat.monitorID' is missing."
  const dedupKey = dedupKeyOf(`monitor:${id}`)
  if (heartbeat['status'] === UP) {
    return [{ action: 'resolve', dedupKey, happenedAt: instantOf(heartbeat['time']) }]
  }
  // It is still being tried again, or in maintenance.
  if (heartbeat['status'] !== DOWN) return []
  return [down(dedupKey, heartbeat, fieldsOf(monitor))]
}

function down(dedupKey: string, heartbeat: Fields, monitor: Fields): Signal {
  const name = firstText(monitor['pathName'], monitor['name']) ?? 'A monitor'
  const said = textOf(heartbeat['msg'])
  return trigger({
    dedupKey,
    summary: said === null ? `${name} is down` : `${name} is down: ${said}`,
    source: firstText(monitor['hostname'], hostOf(monitor['url']), monitor['name']) ?? 'Uptime Kuma',
    severity: 'critical',
    labels: {
      ...labelsOfPairs(monitor['tags'], 'name'),
      ...labelsFrom({ monitor: monitor['name'], type: monitor['type'] }),
    },
    details: saidOf({ message: said, description: monitor['description'], ping_ms: heartbeat['ping'] }),
    links: linksOf(['Monitored address', monitor['url']]),
    startedAt: instantOf(heartbeat['time']),
    happenedAt: instantOf(heartbeat['time']),
  })
}

/** A text without a heartbeat is a test, or says that a certificate expires, in another number of days each time. */
function notice(text: string | null): Read {
  if (text === null) return "'heartbeat' and 'msg' are missing."
  if (/\bTesting$/.test(text)) return []
  const dedupKey = `notice:${text.replaceAll(/\d+/g, '#')}`
  return [trigger({ dedupKey, summary: text, source: 'Uptime Kuma', severity: 'warning' })]
}
