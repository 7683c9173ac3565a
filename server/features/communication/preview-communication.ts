import type { Preview } from '../../../api/communications.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { type Asked, compose } from './compose.ts'

/** Who would be told, and in which words. */
export async function previewCommunication(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  asked: Asked,
): Promise<Preview> {
  const { draft, leaving, recipients } = await compose(tx, links, row, asked)
  return {
    template: draft.template,
    audience: draft.audience,
    ...leaving,
    missing: draft.missing,
    recipients: recipients.map(({ way, ...recipient }) => ({ ...recipient, channel: way?.channel ?? null })),
  }
}
