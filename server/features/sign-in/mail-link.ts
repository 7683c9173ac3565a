import { createHash } from 'node:crypto'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import type { OutsideHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import type { Mailer } from '../../integrations/smtp/mailer.ts'
import { sendMail } from '../../integrations/smtp/send.ts'
import type { Outgoing, SendResult } from '../../integrations/sender.ts'
import { audit } from '../audit/append.ts'
import { mailLinkJob, type LinkMail } from './jobs.ts'
import { linkMessage } from './link-message.ts'
import type { LinkKind } from './links.ts'
import { accountOf } from './store.ts'

type World = { seal: Seal; mailer: Mailer | null; publicUrl: () => string }
type Call = { address: string; outgoing: Outgoing }

const placeOf = (person: string) => ({ table: 'jobs', row: person, column: 'payload' })

export function mailLink(
  tx: Tx,
  seal: Seal,
  { person, kind, token }: { person: string; kind: LinkKind; token: string },
): void {
  const sealed = seal.seal(token, placeOf(person)).toString('base64')
  enqueue(tx, mailLinkJob, { person, kind, sealed })
}

/** Tried once: whoever waits for the mail in vain asks again, and then has a new link. */
export function mailLinkHandler({
  seal,
  mailer,
  publicUrl,
}: World): OutsideHandler<LinkMail, Call, SendResult> {
  return {
    kind: mailLinkJob,
    batch: 5,
    atOnce: 2,
    prepare: async (tx, jobs) => {
      const calls = new Map<string, Call>()
      for (const { id, payload } of jobs) {
        const { person, kind, sealed } = payload
        const account = await accountOf(tx, person)
        if (!account?.email) continue
        const token = seal.open(Buffer.from(sealed, 'base64'), placeOf(person))
        const message = linkMessage({ kind, name: account.name, publicUrl: publicUrl(), token, at: tx.now })
        const idempotencyKey = createHash('sha256').update(id).digest('hex')
        const outgoing = { deliveryId: id, idempotencyKey, possibleDuplicate: false, message }
        calls.set(id, { address: account.email, outgoing })
      }
      return calls
    },
    perform: async ({ address, outgoing }) =>
      mailer
        ? await sendMail(mailer, address, outgoing)
        : { outcome: 'refused', permanent: true, retryAfterSeconds: null, detail: 'no mail server is set' },
    record: async (tx, results) => {
      for (const { job, result } of results) {
        if (result.outcome === 'accepted') continue
        const details = { kind: job.payload.kind, detail: result.detail }
        const subject = `person:${job.payload.person}`
        await audit(tx, { actor: { kind: 'system' }, action: 'sign-in-link.not-mailed', subject, details })
      }
    },
  }
}
