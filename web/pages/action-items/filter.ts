import type { z } from 'zod'
import type { listActionItems } from '../../../api/action-items.ts'
import {
  categories,
  priorities,
  type Category,
  type Priority,
} from '../../../domain/action-item/action-item.ts'

export const views = ['open', 'mine', 'overdue', 'ended'] as const
export type View = (typeof views)[number]

/** What stands in the address of the list. */
export type Filter = {
  view?: View
  owner?: string
  team?: string
  service?: string
  priority?: Priority
  category?: Category
}

export const viewNames: Record<View, string> = {
  open: 'Open',
  mine: 'Mine',
  overdue: 'Overdue',
  ended: 'Ended',
}

export function readFilter(search: Record<string, unknown>): Filter {
  const { owner, team, service } = search
  const view = views.find((known) => known === search['view'])
  const priority = priorities.find((known) => known === search['priority'])
  const category = categories.find((known) => known === search['category'])
  return {
    ...(view && { view }),
    ...(typeof owner === 'string' && { owner }),
    ...(typeof team === 'string' && { team }),
    ...(typeof service === 'string' && { service }),
    ...(priority && { priority }),
    ...(category && { category }),
  }
}

type Query = Omit<z.input<typeof listActionItems.query>, 'cursor'>

export function queryOf({ view = 'open', ...filter }: Filter, person: string | null): Query {
  const state = view === 'ended' ? 'done,dropped' : 'open,in-progress'
  return {
    limit: 50,
    state,
    ...filter,
    ...(view === 'overdue' && { overdue: 'true' }),
    ...(view === 'mine' && person !== null && { owner: person }),
  }
}
