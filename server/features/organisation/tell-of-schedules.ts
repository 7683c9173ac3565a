import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Change } from '../../../domain/organisation/difference.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { record } from '../timeline/record.ts'
import type { Applied } from './change-organisation.ts'

const did = { create: 'created', update: 'changed', remove: 'removed' } as const

/** Whoever looks at a schedule sees that it became another one; what is only tried out is not told. */
export function tellOfSchedules(tx: Tx, actor: Actor, applied: Applied): Applied {
  if (applied.dry_run) return applied
  const by = refOf(actor)
  for (const { id, change, parts } of schedulesIn(applied.changes)) {
    const which = change === 'update' && parts.length > 0 ? `: ${parts.join(', ')}` : ''
    record(tx, {
      stream: `schedule:${id}`,
      kind: 'ACTION',
      event: did[change],
      actor: by,
      text: `${wordsFor(by)} ${did[change]} ${id}${which}.`,
      details: { parts },
    })
  }
  return applied
}

type ChangedSchedule = { id: string; change: Change['change']; parts: string[] }

/** An override of a schedule is a part of it. */
function schedulesIn(changes: readonly Change[]): ChangedSchedule[] {
  const own = changes.filter(({ kind }) => kind === 'schedule' || kind === 'override')
  const bySchedule = Map.groupBy(own, ({ kind, id }) => (kind === 'schedule' ? id : scheduleOf(id)))
  return [...bySchedule].map(([id, all]) => ({
    id,
    change: all.find(({ kind }) => kind === 'schedule')?.change ?? 'update',
    parts: [...new Set(all.flatMap(partsOf))],
  }))
}

function scheduleOf(override: string): string {
  return override.slice(0, override.lastIndexOf('/'))
}

function partsOf({ kind, fields }: Change): string[] {
  return kind === 'override' ? ['overrides'] : fields.map(({ path }) => /^\w+/.exec(path)?.[0] ?? path)
}
