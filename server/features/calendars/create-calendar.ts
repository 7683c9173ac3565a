import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import type { createCalendar as endpoint, NewCalendar } from '../../../api/calendars.ts'
import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { presentCalendar } from './present-calendar.ts'
import { nameOf, saveCalendar } from './store.ts'

type Asked = z.output<typeof endpoint.body>
type Shown = { person: string | null; schedule: string | null; team: string | null; name: string }

/** A person's calendar is theirs; that of a schedule or a team is whose who asks for it. */
export async function createCalendar(
  tx: Tx,
  { actor, publicUrl }: { actor: Actor; publicUrl: string },
  asked: Asked,
): Promise<NewCalendar> {
  const self = actor.kind === 'token' ? actor.person : null
  const { name, ...shown } = await shownBy(tx, asked, self)
  const owner = shown.person ?? self
  requireAllowed(allow(actor, 'calendar.edit-own', { person: owner }))
  const secret = randomBytes(32).toString('base64url')
  const row = {
    id: randomUUIDv7(),
    name: asked.name ?? name,
    owner_id: owner,
    person_id: shown.person,
    schedule_id: shown.schedule,
    team_id: shown.team,
    created_at: tx.now,
    last_used_at: null,
  }
  await saveCalendar(tx, { ...row, secret_hash: hashToken(secret) })
  await audit(tx, {
    actor: refOf(actor),
    action: 'calendar.created',
    subject: `calendar:${row.id}`,
    details: { name: row.name, owner, ...shown },
  })
  return { ...presentCalendar(row), url: `${publicUrl}/calendar/${secret}.ics` }
}

async function shownBy(tx: Tx, { person, schedule, team }: Asked, self: string | null): Promise<Shown> {
  const nobody = { person: null, schedule: null, team: null }
  if (schedule !== undefined) {
    return {
      ...nobody,
      schedule,
      name: await known(tx, { kind: 'schedules', field: 'schedule', id: schedule }),
    }
  }
  if (team !== undefined)
    return { ...nobody, team, name: await known(tx, { kind: 'teams', field: 'team', id: team }) }
  const whose = person ?? self
  if (whose === null) {
    throw new Refused(
      'invalid-request',
      'person: this token is nobody’s; say whose calendar: a person, a schedule or a team.',
      [{ path: 'person', message: 'is needed, or schedule or team' }],
    )
  }
  return { ...nobody, person: whose, name: await known(tx, { kind: 'people', field: 'person', id: whose }) }
}

type Subject = { kind: 'people' | 'schedules' | 'teams'; field: string; id: string }

async function known(tx: Tx, { kind, field, id }: Subject): Promise<string> {
  const name = await nameOf(tx, kind, id)
  if (name !== null) return `On call: ${name}`
  const message = `there is no ${field} "${id}"`
  throw new Refused('invalid-request', `${field}: ${message}.`, [{ path: field, message }])
}
