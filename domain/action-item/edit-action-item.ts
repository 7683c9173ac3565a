import { timeText } from '../time/time-text.ts'
import { type ActionItem, type ActionState, isEnded } from './action-item.ts'

/** What somebody wants of it; what is left out stays. */
export type ActionEdit = { readonly [F in Exclude<keyof ActionItem, 'id'>]?: ActionItem[F] | undefined }

type Told = { readonly event: string; readonly text: string }

export type Edited =
  | { readonly ok: true; readonly after: ActionItem; readonly told: readonly Told[] }
  | { readonly ok: false; readonly path: string; readonly message: string }

/** What becomes of an action item, and what is told of it. What is so already is not told again. */
export function editActionItem(before: ActionItem, edit: ActionEdit, by: string): Edited {
  const wanted = { ...before, ...given(edit) }
  const after = { ...wanted, reason: wanted.state === 'dropped' ? wanted.reason : null }
  if (edit.reason !== undefined && edit.reason !== null && after.state !== 'dropped')
    return { ok: false, path: 'reason', message: 'only what is dropped has a reason' }
  if (after.state === 'dropped' && after.reason === null)
    return { ok: false, path: 'reason', message: 'say why it is dropped' }
  return { ok: true, after, told: stories.flatMap((story) => story(before, after, by) ?? []) }
}

type Story = (before: ActionItem, after: ActionItem, by: string) => Told | null

const wordings = ['title', 'category', 'priority', 'horizon', 'team', 'successCriteria', 'notes'] as const

const wordsOf: Record<(typeof wordings)[number], string> = {
  title: 'title',
  category: 'category',
  priority: 'priority',
  horizon: 'horizon',
  team: 'team',
  successCriteria: 'success criteria',
  notes: 'notes',
}

const stories: readonly Story[] = [
  (before, after, by) => {
    const changed = wordings.filter((field) => before[field] !== after[field]).map((field) => wordsOf[field])
    if (changed.length === 0) return null
    return { event: 'action-item-edited', text: `${by} edited ${nameOf(after)}: ${changed.join(', ')}.` }
  },
  (before, after, by) =>
    before.owner === after.owner ? null : { event: 'action-item-assigned', text: assignment(after, by) },
  (before, after, by) => {
    if (before.dueAt.getTime() === after.dueAt.getTime()) return null
    const text = `${by} wants ${nameOf(after)} done by ${timeText(after.dueAt)}.`
    return { event: 'action-item-planned', text }
  },
  (before, after, by) => {
    const isAsBefore = before.state === after.state && before.reason === after.reason
    return isAsBefore ? null : { event: events[after.state], text: stateText(before, after, by) }
  },
]

const events: Record<ActionState, string> = {
  open: 'action-item-reopened',
  'in-progress': 'action-item-started',
  done: 'action-item-done',
  dropped: 'action-item-dropped',
}

function stateText(before: ActionItem, after: ActionItem, by: string): string {
  const name = nameOf(after)
  if (after.state === 'done') return `${by} finished ${name}.`
  if (after.state === 'dropped') return `${by} dropped ${name}: ${after.reason}`
  if (isEnded(before)) return `${by} opened ${name} again.`
  return after.state === 'open' ? `${by} put ${name} back.` : `${by} began ${name}.`
}

function assignment(after: ActionItem, by: string): string {
  if (after.owner === null) return `Nobody has ${nameOf(after)} any more.`
  return after.owner === by
    ? `${by} took ${nameOf(after)}.`
    : `${by} gave ${nameOf(after)} to ${after.owner}.`
}

function nameOf({ id, title }: ActionItem): string {
  return `${id} (${title})`
}

function given(edit: ActionEdit): Partial<ActionItem> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}
