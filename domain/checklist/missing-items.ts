import { after } from '../time/instant.ts'
import type { Rank } from '../severity/scheme.ts'
import { phases, type Checklist, type Phase } from './checklist.ts'

export type NewItem = {
  readonly checklist: string
  readonly item: string
  readonly phase: Phase
  readonly title: string
  readonly dueAt: Date | null
}

type Incident = { readonly rank: Rank; readonly declaredAt: Date; readonly has: ReadonlySet<string> }

/** What a declared incident of that level shall have and has not: `has` holds `checklist/item`. Nothing is taken away. */
export function missingItems(
  checklists: readonly Checklist[],
  { rank, declaredAt, has }: Incident,
): NewItem[] {
  const inOrder = checklists.toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
  return inOrder.flatMap(({ id: checklist, phase, dueMinutes, items }) =>
    items
      .filter(({ id, ranks }) => ranks.includes(rank) && !has.has(`${checklist}/${id}`))
      .map(({ id, text }) => ({
        checklist,
        item: id,
        phase,
        title: text,
        dueAt: dueMinutes === null ? null : after(declaredAt, { minutes: dueMinutes }),
      })),
  )
}
