import { randomBytes } from 'node:crypto'
import { after } from '../../../domain/time/instant.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { lockSetupLink, markSetupLinkUsed, saveSetupLink } from './store.ts'

const VALID_HOURS = 24

/** The last part of a link that can be used once, within a day. Only its hash is kept. */
export async function createSetupLink(tx: Tx): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await saveSetupLink(tx, hashToken(token))
  return token
}

/** Looked up by hash, so that how long it takes says nothing about the token. */
export async function useSetupLink(tx: Tx, token: string): Promise<void> {
  const hash = hashToken(token)
  const link = await lockSetupLink(tx, hash)
  if (!link || link.used_at || tx.now >= after(link.created_at, { hours: VALID_HOURS })) {
    throw new Refused(
      'not-found',
      `This set-up link is not known here, was used, or is older than ${VALID_HOURS} hours. Start the server anew to get another one, or use an administrator's token.`,
    )
  }
  await markSetupLinkUsed(tx, hash)
}
