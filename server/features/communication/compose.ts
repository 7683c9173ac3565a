import type { z } from 'zod'
import type { sendCommunication as contract, Draft } from '../../../api/communications.ts'
import { Refused } from '../../../api/problem.ts'
import { audienceWords, mayBeTold } from '../../../domain/communication/audience.ts'
import { leavingText } from '../../../domain/communication/leaving-text.ts'
import { oneLine } from '../../../domain/rendering/plain-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import type { Links } from '../notifications/links.ts'
import { draftMessage, openDesk, templateNamed } from './draft-message.ts'
import { type Recipient, recipientsOf } from './recipients.ts'

export type Asked = z.output<typeof contract.body>

/** A message as it would be sent: what is kept of it, what leaves the system, and to whom. */
export type Composed = {
  draft: Draft
  leaving: { subject: string; text: string }
  recipients: Recipient[]
}

export async function compose(tx: Tx, links: Links, row: IncidentRow, asked: Asked): Promise<Composed> {
  const template = await templateNamed(tx, asked.template)
  const audience = asked.audience ?? template.audience
  const refusal = refusalOf(row, audience)
  if (refusal !== null) throw new Refused('conflict', refusal)
  const drafted = draftMessage(await openDesk(tx, links, row), template, asked, audience)
  const subject = oneLine(asked.subject ?? drafted.subject)
  const { text = drafted.text } = asked
  // What the writer put in its place may know what the draft did not.
  const missing = asked.text === undefined ? drafted.missing : []
  return {
    draft: { ...drafted, subject, text, missing },
    leaving: leavingText(
      { subject, text },
      {
        id: nameOf(row.id),
        link: links.incident(nameOf(row.id)),
        private: row.private,
        drill: row.drill,
      },
    ),
    recipients: await recipientsOf(tx, row, audience),
  }
}

function refusalOf(row: IncidentRow, audience: Draft['audience']): string | null {
  const name = nameOf(row.id)
  if (row.merged_into !== null) {
    return `${name} was merged into ${nameOf(row.merged_into)}; tell people of that one.`
  }
  if (audience === 'regulatory') {
    return `Tocsin drafts a notice by law and does not send it: send it yourself, and keep the proof with its regulatory clock (tocsin incident regulatory ${name}).`
  }
  if (mayBeTold(audience, row)) return null
  return row.drill
    ? `${name} is a drill; ${audienceWords[audience]} are told nothing of it.`
    : `${name} is private; ${audienceWords[audience]} are told nothing of it.`
}
