import type { z } from 'zod'
import type { createIncident as contract } from '../../../api/incidents.ts'
import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { enter, type Beginning } from '../../../domain/incident/entered.ts'
import { titleFrom, type IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Service } from '../services/load-services.ts'
import { beginWithTemplate } from './begin-with-template.ts'
import { activeScheme, levelNamed } from '../incidents/change-severity.ts'
import { openOne } from '../incidents/open-one.ts'
import { afterResolving } from '../incidents/resolve-incident.ts'
import { serviceNamed } from '../incidents/service-named.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { templateNamed } from './template-named.ts'

type Asked = z.output<typeof contract.body>

/** A person reports an incident: it pages the service's policy, and is declared when its severity is known. What is over, or answered, pages nobody. */
export async function createIncident(
  tx: Tx,
  paging: Paging,
  asked: Asked,
  by: ActorRef,
): Promise<IncidentRow> {
  const service = asked.service === undefined ? null : await serviceNamed(tx, asked.service)
  const template = asked.template === undefined ? null : await templateNamed(tx, asked.template)
  const severity = asked.severity ?? template?.severity
  const begins = beginningOf(tx, asked, severity !== undefined && severity !== null)
  const row = await openOne(tx, paging, {
    title: titleOf(tx, asked, template, service),
    // Somebody calls for help, so until its severity is known it pages like the second level.
    level: severity ? await levelNamed(tx, severity) : levelOf(await activeScheme(tx), 2),
    service,
    by,
    begins,
    outcome: asked.outcome ?? null,
    impact: asked.impact ?? template?.impact ?? null,
    detectedBy: asked.detected_by ?? null,
    tags: [...new Set([...(template?.tags ?? []), ...(asked.tags ?? [])])].toSorted(),
    private: asked.private ?? template?.private ?? false,
    drill: asked.drill,
    quiet: begins.status !== 'detected',
  })
  if (begins.status !== 'detected') await tellOfThePast(tx, row, by)
  if (template) await beginWithTemplate(tx, row, by, template)
  return row
}

function beginningOf(tx: Tx, asked: Asked, declared: boolean): Beginning {
  const entered = enter(
    {
      declared,
      startedAt: instant(asked.started_at),
      detectedAt: instant(asked.detected_at),
      acknowledgedAt: instant(asked.acknowledged_at),
      declaredAt: instant(asked.declared_at),
      identifiedAt: instant(asked.identified_at),
      mitigatedAt: instant(asked.mitigated_at),
      resolvedAt: instant(asked.resolved_at),
    },
    tx.now,
  )
  if (!entered.ok) throw new Refused('invalid-request', entered.because)
  if (asked.outcome && entered.begins.status !== 'resolved')
    throw new Refused(
      'invalid-request',
      'outcome: an incident gets its outcome when it is resolved; give resolved_at, too.',
    )
  return entered.begins
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text)
}

function titleOf(tx: Tx, asked: Asked, template: IncidentTemplate | null, service: Service | null): string {
  if (asked.title !== undefined) return asked.title
  if (template)
    return titleFrom(template, { service: service?.name ?? null, date: tx.now.toISOString().slice(0, 10) })
  throw new Refused('invalid-request', 'title: say in a line what is wrong, or name a template.', [
    { path: 'title', message: 'is missing' },
  ])
}

async function tellOfThePast(tx: Tx, row: IncidentRow, by: ActorRef): Promise<void> {
  const known = {
    acknowledged: row.acknowledged_at,
    identified: row.identified_at,
    mitigated: row.mitigated_at,
    resolved: row.resolved_at,
  }
  const said = Object.entries(known).flatMap(([what, at]) => (at ? [`${what} ${timeText(at)}`] : []))
  tell(
    tx,
    row.id,
    'entered-afterwards',
    by,
    `${wordsFor(by)} entered what happened: detected ${timeText(row.detected_at)}, ${said.join(', ')}.`,
  )
  if (row.status === 'resolved') await afterResolving(tx, row)
}
