import type { Signal } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, labelsFrom, labelsOfPairs, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** An alarm of CloudWatch that changed its state: ALARM, OK or INSUFFICIENT_DATA. */
export function cloudWatchAlarm(alarm: Fields): Signal {
  const name = textOf(alarm['AlarmName']) ?? 'Alarm without a name'
  const { AWSAccountId: account, Region: region, NewStateValue: state, AlarmDescription: description } = alarm
  const dedupKey = firstText(alarm['AlarmArn']) ?? `${textOf(account) ?? ''}:${textOf(region) ?? ''}:${name}`
  const happenedAt = instantOf(alarm['StateChangeTime'])
  if (state === 'OK') return { action: 'resolve', dedupKey: dedupKeyOf(dedupKey), happenedAt }
  const metric = fieldsOf(alarm['Trigger'])
  const dimensions = labelsOfPairs(metric['Dimensions'], 'name')
  return trigger({
    dedupKey,
    summary: state === 'INSUFFICIENT_DATA' ? `${name}: there is not enough data` : name,
    source: Object.values(dimensions)[0] ?? firstText(metric['Namespace']) ?? 'CloudWatch',
    severity: state === 'INSUFFICIENT_DATA' ? 'warning' : 'error',
    labels: {
      ...dimensions,
      ...labelsFrom({ account, region, metric: metric['MetricName'], namespace: metric['Namespace'] }),
    },
    details: saidOf({
      description,
      reason: alarm['NewStateReason'],
      previous_state: alarm['OldStateValue'],
      rule: alarm['AlarmRule'],
      trigger: alarm['Trigger'],
    }),
    startedAt: happenedAt,
    happenedAt,
  })
}
