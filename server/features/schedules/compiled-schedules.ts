import { type CompiledSchedule, compileSchedule } from '../../../domain/schedule/compile.ts'
import { scheduleOf } from '../../../domain/organisation/schedule-of.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import type { Tx } from '../../database/transaction.ts'
import { followedBy } from './followed-by.ts'
import { type ScheduleContent, scheduleContents, scheduleVersions } from './store.ts'

const MOST_KEPT = 2_000

/** By the digest of the content, so that a change made on any node is another entry. */
const kept = new Map<string, CompiledSchedule | null>()

/** Null for a schedule that cannot be computed (its time zone may be gone): it has nobody on call, and the catch-all follows. */
export async function compiledSchedules(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, CompiledSchedule | null>> {
  return await tx.organisation.fetch('schedule', ids, (missing) => readCompiled(tx, missing))
}

async function readCompiled(tx: Tx, ids: string[]): Promise<Map<string, CompiledSchedule | null>> {
  if (ids.length === 0) return new Map()
  const versions = await scheduleVersions(tx, ids)
  const missing = versions.filter(({ version }) => !kept.has(version)).map(({ id }) => id)
  const compiled = new Map(versions.map(({ id, version }) => [id, kept.get(version) ?? null]))
  const contents = await scheduleContents(tx, missing)
  const find = await followedBy(tx, contents)
  for (const content of contents) compiled.set(content.id, compile(content, find))
  return compiled
}

function compile(content: ScheduleContent, find: FindSchedule): CompiledSchedule | null {
  const compiled = attempt(content, find)
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(content.version, compiled)
  return compiled
}

function attempt(content: ScheduleContent, find: FindSchedule): CompiledSchedule | null {
  try {
    return compileSchedule(scheduleOf(content, find))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
