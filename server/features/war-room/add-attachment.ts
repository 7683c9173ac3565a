import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Attachment } from '../../../api/attachments.ts'
import { Refused } from '../../../api/problem.ts'
import type { Upload } from '../../../api/upload.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { fileName } from '../../../domain/war-room/file-name.ts'
import { refusedAs } from '../../../domain/war-room/media-type.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { readSettings } from '../settings/read-settings.ts'
import { incidentStream } from '../timeline/record.ts'
import { bytesAttached, insertAttachment } from './attachment-store.ts'
import { requireEntry } from './require-entry.ts'

const MEGABYTE = 1_000_000

type Given = { number: number; name: string; upload: Upload }

/** Keeps a file with an entry. What it is said to be is looked at, and stays what it is served as. */
export async function addAttachment(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  { number, name: givenName, upload }: Given,
): Promise<Attachment> {
  await requireEntry(tx, row, number)
  const { bytes } = upload
  const contentType = upload.content_type.split(';', 1).join('').trim().toLowerCase()
  const wrong = refusedAs(contentType, bytes)
  if (wrong !== null) {
    throw new Refused('invalid-request', `content-type: ${wrong}.`, [
      { path: 'content-type', message: wrong },
    ])
  }
  await requireRoom(tx, row, bytes.length)
  const attachment = {
    id: randomUUIDv7(),
    name: fileName(givenName),
    content_type: contentType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const kept = { stream: incidentStream(row.id), number, size: bytes.length, bytes: Buffer.from(bytes) }
  await insertAttachment(tx, { ...attachment, ...kept, added_by: by, added_at: tx.now })
  const { id, name } = attachment
  tell(tx, row.id, 'attachment-added', by, `${wordsFor(by)} attached ${name} to entry ${number}.`, {
    details: { number, attachment: id, name, bytes: bytes.length },
  })
  return { ...attachment, bytes: bytes.length, added_at: tx.now.toISOString() }
}

async function requireRoom(tx: Tx, row: IncidentRow, size: number): Promise<void> {
  const { attachments: limits } = await readSettings(tx)
  if (size > limits.largest_megabytes * MEGABYTE) {
    throw new Refused(
      'too-large',
      `A file may have ${limits.largest_megabytes} MB at most (settings.attachments).`,
    )
  }
  const attached = await bytesAttached(tx, incidentStream(row.id))
  if (attached + size > limits.incident_megabytes * MEGABYTE) {
    throw new Refused(
      'too-large',
      `The files of ${nameOf(row.id)} may have ${limits.incident_megabytes} MB together (settings.attachments); there are ${(attached / MEGABYTE).toFixed(1)}.`,
    )
  }
}
