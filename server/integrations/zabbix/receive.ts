import { severityOf } from '../../../domain/alerting/severity-words.ts'
import { type Fields, firstText, labelsOfPairs, linksOf, saidOf, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** What the media type of the guide posts: Zabbix's macros under names of ours, all of them text. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const id = textOf(payload['event_id'])
  if (id === null) return "'event_id' is missing: the media type sends {EVENT.ID}."
  const dedupKey = dedupKeyOf(id)
  const action = actionOf(payload)
  if (action !== 'trigger') return [{ action, dedupKey }]
  const { host, severity, operational_data: operationalData, description } = payload
  return [
    trigger({
      dedupKey,
      summary: firstText(payload['name']) ?? 'Problem without a name',
      source: firstText(host) ?? 'Zabbix',
      severity: severityOf(textOf(severity)),
      labels: labelsOfTags(payload['tags']),
      details: saidOf({
        severity,
        operational_data: operationalData,
        description,
        address: payload['address'],
      }),
      links: linksOf(['Zabbix', payload['link']]),
    }),
  ]
}

/** `{EVENT.VALUE}` is 0 in a recovery; an update is sent with whether the problem is acknowledged. */
function actionOf({ value, is_update: isUpdate, acknowledged }: Fields) {
  if (textOf(value) === '0') return 'resolve'
  const isAcknowledged = textOf(isUpdate) === '1' && /^yes$/i.test(textOf(acknowledged) ?? '')
  return isAcknowledged ? 'acknowledge' : 'trigger'
}

/** `{EVENT.TAGSJSON}`: a text that holds `[{"tag":"team","value":"db"}]`. */
function labelsOfTags(tags: unknown): Record<string, string> {
  const parsed = typeof tags === 'string' ? parseReadable(Buffer.from(tags)) : { ok: false as const }
  return parsed.ok ? labelsOfPairs(parsed.json, 'tag') : {}
}
