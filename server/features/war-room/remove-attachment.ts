import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { removeAttachmentRow } from './attachment-store.ts'
import { requireAttachment } from './require-attachment.ts'

/** A file with a secret in it has to go; what it was called and whose it was stays written. */
export async function removeAttachment(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  id: string,
): Promise<undefined> {
  const { name, number, sha256, added_by: owner } = await requireAttachment(tx, row, id)
  const by = refOf(actor)
  const isOwn = by.kind === owner.kind && 'id' in by && 'id' in owner && by.id === owner.id
  if (!isOwn && !(actor.kind === 'token' && actor.role === 'admin')) {
    throw new Refused(
      'forbidden',
      `Only ${wordsFor(owner)}, who attached it, or an administrator may remove it.`,
    )
  }
  await removeAttachmentRow(tx, id)
  const details = { number, attachment: id, name, sha256 }
  tell(tx, row.id, 'attachment-removed', by, `${wordsFor(by)} removed ${name} from entry ${number}.`, {
    details,
  })
  await audit(tx, { actor: by, action: 'attachment.removed', subject: `incident:${nameOf(row.id)}`, details })
}
