import type { Silence } from '../../../api/silences.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { reviewNow } from '../suppression/jobs.ts'
import { findSilence } from './find-silence.ts'
import { presentSilence } from './present-silence.ts'
import { recordChange } from './record-change.ts'
import { requireReach } from './require-reach.ts'
import { endSilenceNow, teamsOfServices } from './store.ts'

export async function endSilence(tx: Tx, actor: Actor, id: string): Promise<Silence> {
  const silence = await findSilence(tx, id)
  // A service that was removed meanwhile is nobody's any more.
  const known = await teamsOfServices(tx, silence.services)
  await requireReach(
    tx,
    actor,
    silence.services.filter((service) => known.has(service)),
  )
  if (silence.ends_at <= tx.now) {
    throw new Refused('conflict', `This silence ended at ${silence.ends_at.toISOString()} already.`)
  }
  await endSilenceNow(tx, id)
  const ended = await findSilence(tx, id)
  await recordChange(tx, actor, ended, 'ended')
  reviewNow(tx, { by: 'silence', id })
  return presentSilence(ended, tx.now)
}
