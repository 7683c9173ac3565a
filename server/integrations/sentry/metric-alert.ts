import { severityOf } from '../../../domain/alerting/severity-words.ts'
import { type Fields, fieldsOf, firstText, labelsFrom, linksOf, listOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import type { Read } from '../receive-object.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** A threshold was passed, to warning or critical, or is kept again. */
export function metricAlert(action: string, data: Fields, alert: Fields): Read {
  const id = textOf(alert['id'])
  if (id === null) return "'data.metric_alert.id' is missing."
  const dedupKey = `metric:${id}`
  if (action === 'resolved') return [{ action: 'resolve', dedupKey: dedupKeyOf(dedupKey) }]
  const rule = fieldsOf(alert['alert_rule'])
  const [project] = listOf(alert['projects'])
  return [
    trigger({
      dedupKey,
      summary:
        firstText(data['description_title'], alert['title'], rule['name']) ?? 'Metric alert without a name',
      source: firstText(project) ?? 'Sentry',
      severity: severityOf(action),
      labels: labelsFrom({ project, rule: rule['name'], environment: rule['environment'] }),
      details: saidOf({
        description: data['description_text'],
        query: rule['query'],
        aggregate: rule['aggregate'],
      }),
      links: linksOf(['Sentry', data['web_url']]),
      startedAt: instantOf(alert['date_started'] ?? alert['date_detected']),
    }),
  ]
}
