import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import { type Fields, fieldsOf, firstText, labelsFrom, linksOf, listOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** Azure Monitor's common alert schema, as an action group posts it. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const data = fieldsOf(payload['data'])
  const essentials = fieldsOf(data['essentials'])
  const dedupKey = textOf(essentials['alertId'])
  if (dedupKey === null) {
    return "'data.essentials.alertId' is missing: enable the common alert schema in the action group."
  }
  if (essentials['monitorCondition'] === 'Resolved') {
    const happenedAt = instantOf(essentials['resolvedDateTime'])
    return [{ action: 'resolve', dedupKey: dedupKeyOf(dedupKey), happenedAt }]
  }
  return [
    trigger({
      dedupKey,
      summary: firstText(essentials['alertRule'], essentials['description']) ?? 'Alert without a name',
      source: sourceOf(essentials),
      severity: severityIn(essentials['severity']),
      labels: labelsIn(essentials),
      details: detailsOf(data, essentials),
      links: linksOf(['Azure Monitor', essentials['investigationLink']]),
      startedAt: instantOf(essentials['firedDateTime']),
      happenedAt: instantOf(essentials['firedDateTime']),
    }),
  ]
}

function sourceOf(essentials: Fields): string {
  const [item] = listOf(essentials['configurationItems'])
  const [target] = listOf(essentials['alertTargetIDs'])
  return firstText(item, target) ?? 'Azure Monitor'
}

/** Azure counts from 0, and its words are: critical, error, warning, informational, verbose. */
const severities: Record<string, AlertSeverity> = {
  sev0: 'critical',
  sev1: 'error',
  sev2: 'warning',
  sev3: 'info',
  sev4: 'info',
}

function severityIn(value: unknown): AlertSeverity {
  const word = textOf(value)
  return severities[(word ?? '').toLowerCase()] ?? severityOf(word)
}

function labelsIn(essentials: Fields): Record<string, string> {
  const { alertRule, signalType, monitoringService, targetResourceType, targetResourceGroup } = essentials
  return labelsFrom({
    alert_rule: alertRule,
    signal_type: signalType,
    monitoring_service: monitoringService,
    resource_type: targetResourceType,
    resource_group: targetResourceGroup,
  })
}

function detailsOf({ alertContext, customProperties }: Fields, essentials: Fields): Fields {
  return saidOf({
    description: essentials['description'],
    resources: essentials['alertTargetIDs'],
    context: alertContext,
    properties: customProperties,
  })
}
