import { type Content, type Link, verify } from '../../../domain/audit/chain.ts'
import type { Tx } from '../../database/transaction.ts'
import { sha256 } from './append.ts'
import { entriesAfter, type AuditRow } from './store.ts'

/** A long log does not have to fit into memory. */
const PIECE = 1_000

export type Verified =
  | { intact: true; count: number; last_hash: string }
  | { intact: false; number: number; because: string }

export async function verifyAuditLog(tx: Tx): Promise<Verified> {
  let last: Link | null = null
  let count = 0
  for (;;) {
    const links: Link[] = (await entriesAfter(tx, last?.number ?? 0, PIECE)).map(linkOf)
    const verdict = verify(links, sha256, last)
    if (!verdict.intact) return verdict
    count += links.length
    last = links.at(-1) ?? last
    if (links.length < PIECE) return { intact: true, count, last_hash: last?.hash ?? '' }
  }
}

function linkOf({ number, at, actor, action, subject, details, previous_hash, hash }: AuditRow): Link {
  const content: Content = { at, actor, action, subject, details }
  return { number: Number(number), previousHash: previous_hash, hash, content }
}
