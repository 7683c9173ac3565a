import { severityOf } from '../../../domain/alerting/severity-words.ts'
import { type Fields, firstText, labelsFrom, linksOf, listOf, saidOf, textOf } from '../fields.ts'
import { instantOfEpoch } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** New Relic's workflows with their usual payload, and the older notification channels. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const id = firstText(payload['id'], payload['issueId'], payload['incident_id'])
  if (id === null) return "'id' is missing: leave {{ json issueId }} in the payload."
  const dedupKey = dedupKeyOf(id)
  const action = actionOf(payload)
  const happenedAt = instantOfEpoch(payload['updatedAt'], 'milliseconds')
  if (action !== 'trigger') return [{ action, dedupKey, happenedAt }]
  const [entity] = listOf(payload['impactedEntities'])
  const [policy] = listOf(payload['alertPolicyNames'])
  const [condition] = listOf(payload['alertConditionNames'])
  return [
    trigger({
      dedupKey,
      summary:
        firstText(payload['title'], payload['condition_name'], condition, payload['details']) ??
        'Issue without a title',
      source: firstText(entity, condition, payload['condition_name']) ?? 'New Relic',
      severity: severityOf(firstText(payload['priority'], payload['severity'])),
      labels: labelsFrom({
        policy: policy ?? payload['policy_name'],
        condition: condition ?? payload['condition_name'],
        workflow: payload['workflowName'],
      }),
      details: detailsOf(payload),
      links: linksOf(
        ['New Relic', payload['issueUrl'] ?? payload['incident_url']],
        ['Runbook', payload['runbook_url']],
      ),
      startedAt: instantOfEpoch(payload['createdAt'] ?? payload['timestamp'], 'milliseconds'),
      happenedAt,
    }),
  ]
}

function actionOf({ state, current_state: olderState, trigger: cause }: Fields) {
  const words = `${firstText(state, olderState) ?? ''} ${textOf(cause) ?? ''}`
  if (/^(closed|deactivated)\b/i.test(words)) return 'resolve'
  return /acknowledged/i.test(words) ? 'acknowledge' : 'trigger'
}

function detailsOf(payload: Fields): Fields {
  return saidOf({
    description: payload['description'] ?? payload['details'],
    entities: payload['impactedEntities'],
    sources: payload['sources'],
    incidents: payload['totalIncidents'],
    cause: payload['trigger'],
  })
}
