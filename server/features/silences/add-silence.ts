import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { addSilence as contract, Silence } from '../../../api/silences.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { checkMatchers } from './check-matchers.ts'
import { presentSilence } from './present-silence.ts'
import { recordChange } from './record-change.ts'
import { requireReach } from './require-reach.ts'
import { insertSilence } from './store.ts'

type Asked = z.output<typeof contract.body>

/** What is escalated already goes on: only alerts that are raised from now on are silenced. */
export async function addSilence(tx: Tx, actor: Actor, asked: Asked): Promise<Silence> {
  const { services, matchers, reason } = asked
  if (services.length === 0 && matchers.length === 0) {
    throw wrong('matchers', 'give at least a matcher or a service; this would silence everything')
  }
  checkMatchers(matchers)
  await requireReach(tx, actor, services)
  const startsAt = asked.starts_at === undefined ? tx.now : new Date(asked.starts_at)
  const endsAt = endOf(asked, startsAt)
  if (endsAt <= tx.now) throw wrong('ends_at', 'is over already')
  if (endsAt <= startsAt) throw wrong('ends_at', 'must be after starts_at')
  const row = {
    id: randomUUIDv7(),
    services,
    matchers,
    starts_at: startsAt,
    ends_at: endsAt,
    reason,
    author: refOf(actor),
    created_at: tx.now,
  }
  await insertSilence(tx, row)
  await recordChange(tx, actor, row, 'added')
  return presentSilence({ ...row, suppressedAlerts: '0' }, tx.now)
}

function endOf({ ends_at, minutes }: Asked, startsAt: Date): Date {
  if (ends_at !== undefined && minutes !== undefined)
    throw wrong('minutes', 'give ends_at or minutes, not both')
  if (ends_at !== undefined) return new Date(ends_at)
  if (minutes === undefined) throw wrong('ends_at', 'is missing: a silence has an end; or give minutes')
  return after(startsAt, { minutes })
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
