import type { Judgement } from '../../../domain/incident/trigger.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { openOne } from '../incidents/open-one.ts'
import { setParent } from '../incidents/set-parent.ts'
import { lockIncidents, nameOf, readIncident, type IncidentRow } from '../incidents/store.ts'
import { triggerKey } from '../incidents/ask-triggers.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices } from '../services/load-services.ts'
import { SYSTEM } from '../timeline/record.ts'
import { openParent } from './store.ts'

type Fired = Extract<Judgement, { fires: true }>
type Repeated = { row: IncidentRow; recent: string[]; trigger: string; fired: Fired }

/** Puts incidents that come one after the other below one; who is paged for them is paged for that one. Answers its name. */
export async function putBelowParent(tx: Tx, paging: Paging, repeated: Repeated): Promise<string | null> {
  const { row, recent, trigger } = repeated
  if (row.service_id === null) return null
  await tx.flush()
  const known = await openParent(tx, triggerKey(trigger, row.service_id))
  const parent = known === null ? await openFor(tx, paging, repeated) : await readIncident(tx, known)
  if (!parent) return null
  await tx.flush()
  const members = known === null ? await lockIncidents(tx, recent) : [row]
  for (const child of members.filter(({ parent_id: above }) => above === null))
    await setParent(tx, child, SYSTEM, parent)
  return nameOf(parent.id)
}

async function openFor(tx: Tx, paging: Paging, { row, trigger, fired }: Repeated): Promise<IncidentRow> {
  const id = row.service_id ?? ''
  const service = (await loadServices(tx, [id])).get(id) ?? null
  const [first = null, ...others] = fired.page
  const opened = await openOne(tx, paging, {
    title: `${fired.because}: look for what they have in common`,
    level: levelOf(await activeScheme(tx), row.severity_rank),
    service,
    by: SYSTEM,
    detectedBy: 'Tocsin',
    groupingKey: triggerKey(trigger, id),
    target: first,
  })
  await tx.flush()
  if (others.length > 0) await pageBeside(tx, paging, opened, others, null)
  return opened
}
