import { randomBytes } from 'node:crypto'
import { Refused } from '../../../api/problem.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { lockLink, markLinkUsed, saveLink, type LinkRow } from './link-store.ts'

export type LinkKind = 'invitation' | 'reset'

export const validHours: Record<LinkKind, number> = { invitation: 72, reset: 1 }

/** The page of the web app that a link leads to. */
const pages: Record<LinkKind, string> = { invitation: 'invitation', reset: 'new-password' }

export type Link = { token: string; expiresAt: Date }

/** Only its hash is kept, and it takes the place of an earlier one of its kind. */
export async function makeLink(tx: Tx, kind: LinkKind, person: string): Promise<Link> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = after(tx.now, { hours: validHours[kind] })
  await saveLink(tx, { hash: hashToken(token), kind, person_id: person, expires_at: expiresAt })
  return { token, expiresAt }
}

export function urlOfLink(publicUrl: string, kind: LinkKind, token: string): string {
  return `${publicUrl}/${pages[kind]}/${token}`
}

export async function findLink(tx: Tx, token: string): Promise<LinkRow> {
  const link = await lockLink(tx, hashToken(token))
  if (link && link.used_at === null && link.expires_at > tx.now) return link
  throw new Refused(
    'not-found',
    'This link is not known here, was used, or is too old. Ask for another one: whoever invited you, or by "Forgot your password?".',
  )
}

export async function useLink(tx: Tx, { hash }: LinkRow): Promise<void> {
  await markLinkUsed(tx, hash)
}
