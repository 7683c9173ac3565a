import type { Draft } from '../../../api/communications.ts'
import { Refused } from '../../../api/problem.ts'
import type { Audience } from '../../../domain/communication/audience.ts'
import { draft } from '../../../domain/communication/draft.ts'
import { fieldValues, type Told } from '../../../domain/communication/field-values.ts'
import { nextUpdateAt } from '../../../domain/communication/next-update.ts'
import type { PlanRow } from '../../../domain/communication/plan-row.ts'
import { type Expected, nextAfter, overdueAt } from '../../../domain/communication/plan.ts'
import { templateFields } from '../../../domain/communication/template-fields.ts'
import type { Template } from '../../../domain/communication/template.ts'
import { effectiveTemplates } from '../../../domain/communication/templates/built-in.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { type Level, levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { ownTemplates } from './definitions.ts'
import { expectedOf } from './expected-store.ts'
import { loadTold } from './load-told.ts'
import { planOf } from './plan-of.ts'

export type Given = {
  eta?: string | undefined
  next_update?: string | undefined
  note?: string | undefined
}

/** What a draft of the incident takes from it, read once for any number of templates. */
export type Desk = {
  told: Told
  level: Level
  plan: readonly PlanRow[]
  open: readonly Expected[]
  isOpen: boolean
  now: Date
}

export async function openDesk(tx: Tx, links: Links, row: IncidentRow): Promise<Desk> {
  return {
    told: await loadTold(tx, links, row),
    level: levelOf(await activeScheme(tx), row.severity_rank),
    plan: await planOf(tx, row),
    open: (await expectedOf(tx, row.id)).filter(({ state }) => state === 'open'),
    isOpen: isOpen(row),
    now: tx.now,
  }
}

export function draftMessage(
  desk: Desk,
  template: Template,
  given: Given,
  audience = template.audience,
): Draft {
  const { id, name, stage } = template
  const values = fieldValues(
    desk.told,
    { eta: given.eta, nextUpdate: given.next_update, note: given.note },
    { nextUpdateAt: promised(desk, template, audience), now: desk.now },
  )
  const { subject, text, missing } = draft(template, values)
  return { template: id, name, audience, stage, subject, text, missing: missing.map(explained) }
}

/** What is promised besides this message itself. Who is told that it is over waits for nothing more. */
function promised(desk: Desk, { id, stage }: Template, audience: Audience): Date | null {
  if (!desk.isOpen || stage === 'closing') return null
  const others = desk.open.filter((one) => one.audience === audience && one.template !== id)
  const again = desk.plan.filter((row) => row.audience === audience && row.template === id)
  const coming = [...others, ...again.flatMap((row) => nextAfter(row, desk.now) ?? [])]
  return nextUpdateAt(audience, desk.level, { expectedAt: coming.map(overdueAt), now: desk.now })
}

export async function templateNamed(tx: Tx, id: string): Promise<Template> {
  const all = effectiveTemplates(await ownTemplates.all(tx))
  const found = all.find((template) => template.id === id)
  if (found) return found
  const ids = all.map((template) => template.id)
  const near = nearest(id, ids)
  const hint = near === null ? `there are ${ids.join(', ')}` : `did you mean "${near}"?`
  throw new Refused('not-found', `There is no communication template "${id}"; ${hint}`)
}

function explained(field: keyof typeof templateFields): Draft['missing'][number] {
  return { field, meaning: templateFields[field].meaning }
}
