import { advance } from '../../domain/escalation/advance.ts'
import { needsCatchAll, nextCatchAll } from '../../domain/escalation/catch-all.ts'
import { mayFire } from '../../domain/escalation/may-fire.ts'
import { afterFailure, claimable, leaseUntil, mayRecord } from '../../domain/jobs/lease.ts'
import { afterAttempt } from '../../domain/notification/after-attempt.ts'
import { placeInBundle } from '../../domain/notification/bundle.ts'
import { moveOn, nextChannel } from '../../domain/notification/next-channel.ts'
import { plan } from '../../domain/notification/plan.ts'
import { stillWanted } from '../../domain/notification/still-wanted.ts'

/** The very functions the server runs. A planted bug replaces one of them. */
export const decisions = {
  advance,
  needsCatchAll,
  nextCatchAll,
  mayFire,
  afterFailure,
  claimable,
  leaseUntil,
  mayRecord,
  afterAttempt,
  placeInBundle,
  moveOn,
  nextChannel,
  plan,
  stillWanted,
}

export type Decisions = typeof decisions
