import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { Attempt } from '../access/attempt.ts'
import { audit } from '../audit/append.ts'
import { makeLink } from './links.ts'
import { mailLink } from './mail-link.ts'
import type { Parts } from './parts.ts'
import { accountOfMail } from './store.ts'

/** The same answer whether or not there is such an account. Each question counts, so that nobody's mailbox is flooded. */
export async function askForReset(
  tx: Tx,
  { seal, canMail }: Parts,
  { email, ip }: { email: string; ip: string },
): Promise<{ mail: boolean } | Refused> {
  if (!canMail) return { mail: false }
  const attempt = await Attempt.begin(tx, { ip, account: `reset of ${email}` })
  if (attempt.refusal) return attempt.refusal
  await attempt.failed()
  const details = { email, ip }
  await audit(tx, {
    actor: { kind: 'system' },
    action: 'password.forgotten',
    subject: 'installation',
    details,
  })
  const account = await accountOfMail(tx, email)
  if (account && account.disabled_at === null) {
    const { token } = await makeLink(tx, 'reset', account.id)
    mailLink(tx, seal, { person: account.id, kind: 'reset', token })
  }
  return { mail: true }
}
