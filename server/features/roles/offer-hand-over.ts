import type { z } from 'zod'
import type { offerRoleHandOver } from '../../../api/incident-roles.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { holdersOf, roles, type RoleName } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { nameOf, participantsOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { draftHandOver } from './draft-hand-over.ts'
import { insertHandOver, listHandOverRows, type HandOverRow } from './hand-over-store.ts'
import { withParts } from './with-parts.ts'
import { passedOn } from './passed-on.ts'
import { requirePeople } from './require-people.ts'
import { subjectOf } from './tell-holders.ts'

type Asked = z.output<typeof offerRoleHandOver.body>

/** Offers a role to somebody, with a brief. Nothing changes before they accept. */
export async function offerHandOver(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  asked: Asked,
): Promise<HandOverRow> {
  if (!isOpen(row)) throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; its roles stay.`)
  const { to, role, override = null } = asked
  await requirePeople(tx, [{ path: 'to', person: to }])
  await requireSees(tx, row, to)
  const from = holderOf(row, actor, asked)
  passedOn(row, { role, from_person: from, to_person: to, override })
  await requireNoOffer(tx, row, role, from)
  const by = refOf(actor)
  const offered = await insertHandOver(tx, {
    incident_id: row.id,
    role,
    from_person: from,
    to_person: to,
    brief: withParts(await draftHandOver(tx, row), asked.brief ?? {}),
    override,
    offered_by: by,
  })
  const { number } = offered
  tell(
    tx,
    row.id,
    'hand-over-offered',
    by,
    `${wordsFor(by)} offered ${to} to take over as ${roles[role].title} from ${from}.`,
    {
      details: { number, role, from, to },
    },
  )
  await tellPeople(tx, [to], {
    subject: `${nameOf(row.id)}: take over as ${roles[role].title}?`,
    text: `${from} would hand over to you as ${roles[role].title} of ${subjectOf(row)}. The brief and your answer: tocsin incident handover ${nameOf(row.id)} --accept ${number} (or --decline ${number}).`,
  })
  return offered
}

/** Who holds the role; where several do, the one that is named, else who asks. */
function holderOf(row: IncidentRow, actor: Actor, { role, from }: Asked): string {
  const holders = holdersOf(row.roles, role)
  const asking = actor.kind === 'token' ? actor.person : null
  const named = from ?? (holders.length === 1 ? holders[0] : (asking ?? undefined))
  if (named !== undefined && holders.includes(named)) return named
  const { title } = roles[role]
  if (holders.length === 0) throw wrong('role', `nobody is ${title}; assign it instead`)
  if (named === undefined) throw wrong('from', `say who hands over: ${holders.join(', ')}`)
  throw wrong('from', `${named} is not ${title}; that is ${holders.join(', ')}`)
}

/** Who cannot see a private incident could not answer. */
async function requireSees(tx: Tx, row: IncidentRow, to: string): Promise<void> {
  if (!row.private || (await participantsOf(tx, row)).includes(to)) return
  throw new Refused(
    'conflict',
    `${to} has no part in this private incident; page them or make them a responder first.`,
  )
}

async function requireNoOffer(tx: Tx, row: IncidentRow, role: RoleName, from: string): Promise<void> {
  const open = (await listHandOverRows(tx, row.id)).find(
    (one) => one.state === 'offered' && one.role === role && one.from_person === from,
  )
  if (!open) return
  throw new Refused(
    'conflict',
    `${open.to_person} was asked already and has not answered (hand-over ${open.number}); withdraw that first.`,
  )
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
