import type { z } from 'zod'
import type { addNote as contract, IncidentEntry } from '../../../api/incident-timeline.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { readMessage, type Message } from '../../../domain/war-room/message.ts'
import { placeInTime } from '../../../domain/war-room/place-in-time.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { loadPeople } from '../people/load-people.ts'
import { readEntry } from '../timeline/read-entries.ts'
import { incidentStream, record } from '../timeline/record.ts'
import { speakerOf } from './speaker-of.ts'
import { tellMentioned } from './tell-mentioned.ts'

type Asked = z.output<typeof contract.body>

/** Writes down what somebody said or did; what the text says of itself counts where nothing else is given. */
export async function addNote(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  actor: Actor,
  asked: Asked,
): Promise<IncidentEntry> {
  const message = messageIn(asked)
  const { at, addedLater } = await placeOf(tx, actor, asked.at, message)
  const speaker = message.saidBy && (await speakerOf(tx, row, message.saidBy))
  const by = refOf(actor)
  const saidBy = speaker && !(by.kind === 'person' && by.id === speaker.person) ? speaker.person : null
  const stream = incidentStream(row.id)
  const mentioned = await tellMentioned(tx, links, row, { by, text: message.text })
  record(tx, {
    stream,
    kind: asked.kind ?? message.kind ?? 'NOTE',
    event: 'note',
    actor: by,
    text: message.text,
    details: {
      ...(addedLater && { added_later: true }),
      ...(saidBy !== null && { said_by: saidBy }),
      ...(speaker?.role && { role: speaker.role }),
      ...(mentioned.length > 0 && { mentioned }),
    },
    at,
  })
  await tx.flush()
  const entry = await readEntry(tx, stream, await lastNumber(tx, stream))
  if (!entry) throw new Error(`the note in ${stream} is not there`)
  return entry
}

function messageIn({ text, verbatim }: Asked): Message {
  if (verbatim) return { timeOfDayMs: null, saidBy: null, kind: null, text }
  const read = readMessage(text)
  if (read.ok) return read.message
  const message = `${read.because}, or send "verbatim": true to keep the text as it is`
  throw new Refused('invalid-request', `text: ${message}.`, [{ path: 'text', message }])
}

async function placeOf(
  tx: Tx,
  actor: Actor,
  given: string | undefined,
  { timeOfDayMs }: Message,
): Promise<{ at: Date; addedLater: boolean }> {
  if (given !== undefined) {
    const at = new Date(given)
    if (at > tx.now) throw new Refused('invalid-request', 'at: an entry cannot lie in the future.')
    return { at, addedLater: true }
  }
  if (timeOfDayMs === null) return { at: tx.now, addedLater: false }
  const placed = placeInTime(timeOfDayMs, { now: tx.now, timeZone: await zoneOf(tx, actor) })
  if (placed.ok) return placed
  throw new Refused('invalid-request', `text: ${placed.because}.`, [
    { path: 'text', message: placed.because },
  ])
}

/** Of the wall that who writes looks at. */
async function zoneOf(tx: Tx, actor: Actor): Promise<string> {
  const person = actor.kind === 'token' ? actor.person : null
  if (person === null) return 'UTC'
  return (await loadPeople(tx, [person])).get(person)?.timeZone ?? 'UTC'
}

async function lastNumber(tx: Tx, stream: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('timeline')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('stream', '=', stream)
    .executeTakeFirstOrThrow()
  return last
}
