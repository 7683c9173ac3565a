import { severityOf } from '../../../domain/alerting/severity-words.ts'
import { type Fields, fieldsOf, firstText, labelsFrom, labelsOf, linksOf, saidOf, textOf } from '../fields.ts'
import { instantOfEpoch } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** The webhook channel of Google Cloud Monitoring, schema 1.2. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const incident = fieldsOf(payload['incident'])
  const dedupKey = textOf(incident['incident_id'])
  if (dedupKey === null) return "'incident.incident_id' is missing."
  if (/^closed$/i.test(textOf(incident['state']) ?? '')) {
    const happenedAt = instantOfEpoch(incident['ended_at'], 'seconds')
    return [{ action: 'resolve', dedupKey: dedupKeyOf(dedupKey), happenedAt }]
  }
  const documentation = fieldsOf(incident['documentation'])
  const { policy_name: policy, condition_name: condition, summary } = incident
  return [
    trigger({
      dedupKey,
      summary: firstText(documentation['subject'], summary, condition, policy) ?? 'Incident without a name',
      source:
        firstText(incident['resource_display_name'], incident['resource_name'], incident['resource_id']) ??
        'Google Cloud Monitoring',
      severity: severityOf(textOf(incident['severity'])),
      labels: labelsIn(incident),
      details: detailsOf(incident, documentation),
      links: linksOf(['Google Cloud', incident['url']]),
      startedAt: instantOfEpoch(incident['started_at'], 'seconds'),
      // An incident begins once: that which comes after its end is late.
      happenedAt: instantOfEpoch(incident['started_at'], 'seconds'),
    }),
  ]
}

/** Of labels with one name, those of the policy count: somebody wrote them for this. */
function labelsIn(incident: Fields): Record<string, string> {
  const { scoping_project_id: project, policy_name: policy, condition_name: condition } = incident
  const resource = fieldsOf(incident['resource'])
  const metric = fieldsOf(incident['metric'])
  return {
    ...labelsOf(resource['labels']),
    ...labelsOf(metric['labels']),
    ...labelsOf(incident['policy_user_labels']),
    ...labelsFrom({ project, policy, condition, resource_type: resource['type'], metric: metric['type'] }),
  }
}

function detailsOf(incident: Fields, documentation: Fields): Fields {
  const { summary, observed_value: observed, threshold_value: threshold } = incident
  return saidOf({
    summary,
    observed_value: observed,
    threshold_value: threshold,
    documentation: documentation['content'],
  })
}
