import type { z } from 'zod'
import { slugOf } from '../../../domain/naming/slug.ts'
import { isTimeZone } from '../../../domain/schedule/zone-offsets.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Session } from '../../../api/session.ts'
import type { setUp as endpoint } from '../../../api/sign-in.ts'
import type { Tx } from '../../database/transaction.ts'
import { freeId } from '../access/free-id.ts'
import { useSetupLink } from '../access/setup-link.ts'
import { saveAdministrator } from '../access/store.ts'
import { audit } from '../audit/append.ts'
import type { Server } from './read-session.ts'
import { setPassword } from './set-password.ts'
import { startSession, type Visitor } from './start-session.ts'
import { administratorOfMail } from './store.ts'

type Asked = z.output<typeof endpoint.body>

/** The link is used up only if all goes well: a refusal rolls back, and it can be tried again. */
export async function setUp(tx: Tx, server: Server, asked: Asked, visitor: Visitor): Promise<Session> {
  await useSetupLink(tx, asked.token)
  const person = (await administratorOfMail(tx, asked.email)) ?? (await newAdministrator(tx, asked))
  const by: ActorRef = { kind: 'person', id: person, via: 'set-up link' }
  await audit(tx, { actor: by, action: 'setup-link.used', subject: 'installation', details: { person } })
  await setPassword(
    tx,
    by,
    { id: person, name: asked.name, email: asked.email },
    {
      password: asked.password,
      keep: null,
    },
  )
  return await startSession(tx, server, { person, way: 'set-up link', visitor })
}

async function newAdministrator(tx: Tx, { name, email, time_zone }: Asked): Promise<string> {
  const id = await freeId(tx, slugOf(name) ?? 'administrator')
  await saveAdministrator(tx, { id, name, email, time_zone: isTimeZone(time_zone) ? time_zone : 'UTC' })
  return id
}
