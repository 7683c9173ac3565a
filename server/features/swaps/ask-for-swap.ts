import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { createSwap as endpoint } from '../../../api/swaps.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { CompiledSchedule } from '../../../domain/schedule/compile.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import { standingOf } from '../../../domain/swap/outcome.ts'
import type { Terms } from '../../../domain/swap/swap.ts'
import { rotationFreeFor, termsProblems } from '../../../domain/swap/terms.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { requireAllowed } from '../../http/serve.ts'
import { awayWithin } from '../absences/away-within.ts'
import { refOf } from '../access/actor-ref.ts'
import { namesOf, type ScheduleTraits } from '../schedules/store.ts'
import { expireJob } from './jobs.ts'
import { noteSwap } from './note-swap.ts'
import { personOf } from '../access/person-of.ts'
import { insertSwap, type SwapRow } from './store.ts'
import { requireCompiled, requireSchedule } from './swapped-schedule.ts'

type Asked = z.output<typeof endpoint.body>

/** Whoever is on call within this time takes turns. */
const ROTATION = { days: 182 }

/** Asks people to take a shift or a part of it; nothing changes before one of them accepts. */
export async function askForSwap(tx: Tx, actor: Actor, scheduleId: string, asked: Asked): Promise<SwapRow> {
  const schedule = await requireSchedule(tx, scheduleId)
  const askedBy = personOf(actor, asked.person)
  requireMayAsk(actor, schedule, askedBy)
  const compiled = await requireCompiled(tx, scheduleId)
  const terms: Terms = {
    askedBy,
    asked: stretchOf(asked),
    inReturn: asked.in_return && stretchOf(asked.in_return),
    candidates: [...new Set(asked.to)],
  }
  const whole = asked.to.length > 0 ? terms : { ...terms, candidates: await rotation(tx, compiled, terms) }
  await requirePeople(tx, asked.to)
  refuse(termsProblems(whole, compiled, tx.now))
  const expiresAt = expiryOf(tx.now, whole.asked, asked.expires_at)
  const row = await insertSwap(tx, {
    id: `swap-${randomBytes(6).toString('hex')}`,
    schedule_id: scheduleId,
    asked_by: askedBy,
    candidates: [...whole.candidates],
    starts_at: whole.asked.startsAt,
    ends_at: whole.asked.endsAt,
    return_starts_at: whole.inReturn?.startsAt ?? null,
    return_ends_at: whole.inReturn?.endsAt ?? null,
    note: asked.note,
    needs_approval: schedule.swapApproval,
    standing: standingOf(compiled, whole),
    state: 'open',
    accepted_by: null,
    accepted_at: null,
    ended_at: null,
    created_at: tx.now,
    expires_at: expiresAt,
  })
  enqueue(tx, expireJob, { swap: row.id }, { runAt: expiresAt })
  await noteSwap(tx, { happening: 'asked', row, schedule, actor: refOf(actor) })
  return row
}

async function rotation(tx: Tx, compiled: CompiledSchedule, terms: Terms): Promise<string[]> {
  const within = { startsAt: tx.now, endsAt: after(tx.now, ROTATION) }
  return rotationFreeFor(compiled, terms, { within, away: await awayWithin(tx, terms.asked) })
}

/** For oneself; for others, whoever could override the schedule anyway. */
export function requireMayAsk(actor: Actor, { team }: ScheduleTraits, person: string): void {
  const own = allow(actor, 'swap.create', { person })
  requireAllowed(own.allow ? own : allow(actor, 'override.edit', { team }))
}

function stretchOf({ starts_at, ends_at }: { starts_at: string; ends_at: string }): Stretch {
  return { startsAt: new Date(starts_at), endsAt: new Date(ends_at) }
}

/** When the shift begins it is too late; one that has begun may be taken until its end. */
function expiryOf(now: Date, { startsAt, endsAt }: Stretch, given: string | undefined): Date {
  const last = startsAt > now ? startsAt : endsAt
  if (given === undefined) return last
  const expiresAt = new Date(given)
  if (expiresAt > now && expiresAt <= endsAt) return expiresAt
  throw refusal('expires_at', 'must be ahead, and not after ends_at')
}

async function requirePeople(tx: Tx, people: string[]): Promise<void> {
  const known = await namesOf(tx, people)
  const index = people.findIndex((person) => !known.has(person))
  if (index !== -1) throw refusal(`to[${index}]`, `no person "${people[index]}"`)
}

function refuse(problems: { path: string; message: string }[]): void {
  const [first] = problems
  if (first) throw new Refused('invalid-request', `${first.path}: ${first.message}.`, problems)
}

function refusal(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
}
