import type { Draft } from '../../../api/communications.ts'
import { effectiveTemplates } from '../../../domain/communication/templates/built-in.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { ownTemplates } from './definitions.ts'
import { draftMessage, type Given, openDesk } from './draft-message.ts'

export async function listDrafts(
  tx: Tx,
  links: Links,
  row: IncidentRow,
  given: Given,
): Promise<{ items: Draft[]; next_cursor: null }> {
  const desk = await openDesk(tx, links, row)
  const templates = effectiveTemplates(await ownTemplates.all(tx))
  return { items: templates.map((template) => draftMessage(desk, template, given)), next_cursor: null }
}
