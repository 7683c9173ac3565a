import { randomUUIDv7 } from 'node:crypto'
import type { Communication } from '../../../api/communications.ts'
import { Refused } from '../../../api/problem.ts'
import { type Audience, audienceWords } from '../../../domain/communication/audience.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { before } from '../../../domain/time/instant.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Links } from '../notifications/links.ts'
import { sendNotice } from '../notifications/send-notice.ts'
import { type Asked, compose, type Composed } from './compose.ts'
import { meetExpectation } from './meet-expectation.ts'
import { presentCommunications } from './present-communication.ts'
import { communicationById, sameSince } from './store.ts'

const REPEATED_MINUTES = 10

/** Tells the subscribers of the audience, and writes down who was told what. */
export async function sendCommunication(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  by: ActorRef,
  asked: Asked,
): Promise<Communication> {
  const composed = await compose(tx, links, row, asked)
  await refuseRepeated(tx, row, composed.draft)
  const id = randomUUIDv7()
  await keep(tx, id, row, by, composed)
  const { audience, template, stage, missing } = composed.draft
  await meetExpectation(tx, row, composed.draft)
  tell(tx, row.id, 'communication-sent', by, sentText(by, composed), {
    kind: 'NOTIFICATION',
    details: {
      communication: id,
      audience,
      template,
      stage,
      recipients: composed.recipients.map(({ person }) => person),
      missing: missing.map(({ field }) => field),
    },
  })
  await tx.deferred()
  const [sent] = await presentCommunications(tx, await communicationById(tx, id))
  if (!sent) throw new Error(`the communication ${id} was not kept`)
  return sent
}

/** Two people who press send at once would tell everybody twice. */
async function refuseRepeated(tx: Tx, row: IncidentRow, draft: Composed['draft']): Promise<void> {
  const same = await sameSince(tx, row.id, draft, before(tx.now, { minutes: REPEATED_MINUTES }))
  if (!same) return
  const who = `${wordsFor(same.sent_by)} told ${audienceWords[draft.audience]}`
  throw new Refused('conflict', `${who} exactly this at ${timeText(same.sent_at)}; say what is new.`)
}

async function keep(
  tx: Tx,
  id: string,
  row: IncidentRow,
  by: ActorRef,
  { draft, leaving, recipients }: Composed,
) {
  insertRows(tx, 'communications', [
    {
      id,
      incident_id: row.id,
      template: draft.template,
      audience: draft.audience,
      stage: draft.stage,
      subject: draft.subject,
      text: draft.text,
      missing: draft.missing.map(({ field }) => field),
      sent_by: by,
      sent_at: tx.now,
    },
  ])
  const told = []
  for (const { person, subscription, way } of recipients) {
    const delivery = way && (await sendNotice(tx, { method: { person, ...way }, ...leaving }))
    told.push({
      communication_id: id,
      person_id: person,
      subscription_id: subscription,
      delivery_id: delivery,
    })
  }
  insertRows(tx, 'communication_recipients', told)
}

function sentText(by: ActorRef, { draft: { audience, subject }, recipients }: Composed): string {
  return `${wordsFor(by)} ${verbFor(audience, recipients.length)}: ${subject}`
}

function verbFor(audience: Audience, count: number): string {
  if (audience === 'public') return 'wrote a status update, which is published nowhere yet'
  if (count === 0) return `wrote to ${audienceWords[audience]}, of whom nobody subscribed`
  return `told ${audienceWords[audience]} (${count} ${count === 1 ? 'person' : 'people'})`
}
