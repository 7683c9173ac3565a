import type { ActionItem } from '../../../api/action-items.ts'
import type { Category, Horizon, Priority } from '../../../domain/action-item/action-item.ts'

/** What stands in the form; `due` is a wall time of this browser, as its fields have it. */
export type Values = {
  title: string
  owner: string | null
  team: string | null
  due: string
  priority: Priority
  category: Category
  horizon: Horizon | null
  success: string
  notes: string
}

export const blank: Values = {
  title: '',
  owner: null,
  team: null,
  due: '',
  priority: 'P2',
  category: 'prevent',
  horizon: null,
  success: '',
  notes: '',
}

export function valuesOf(item: ActionItem): Values {
  const { title, owner, team, due_at: due, priority, category, horizon, success_criteria, notes } = item
  return {
    title,
    owner,
    team,
    due: wallTime(new Date(due)),
    priority,
    category,
    horizon,
    success: success_criteria ?? '',
    notes: notes ?? '',
  }
}

export function bodyOf({ due, success, ...values }: Values) {
  return {
    ...values,
    ...(due !== '' && { due_at: new Date(due).toISOString() }),
    success_criteria: success.trim() === '' ? null : success,
    notes: values.notes.trim() === '' ? null : values.notes,
  }
}

function wallTime(at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
