import type { Seal } from '../../database/seal.ts'
import type { StoredNotice } from '../../database/tables/paging.ts'

type Notice = { subject: string; text: string }

export function sealNotice(seal: Seal, deliveryId: string, { subject, text }: Notice): StoredNotice {
  return { subject, sealed: seal.seal(text, placeOf(deliveryId)).toString('base64') }
}

/** One that cannot be opened, since it was sealed with another key, is sent without what it hides. */
export function readNotice(seal: Seal, { id, notice }: { id: string; notice: StoredNotice | null }): Notice {
  if (!notice) return { subject: 'Tocsin', text: '' }
  if ('text' in notice) return notice
  const { subject, sealed } = notice
  try {
    return { subject, text: seal.open(Buffer.from(sealed, 'base64'), placeOf(id)) }
  } catch {
    return { subject, text: 'This message can no longer be read; ask for another one.' }
  }
}

function placeOf(deliveryId: string) {
  return { table: 'deliveries', row: deliveryId, column: 'notice' }
}
