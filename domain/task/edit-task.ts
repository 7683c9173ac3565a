import { timeText } from '../time/time-text.ts'

export const taskStates = ['open', 'done', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]

export type Task = {
  readonly number: number
  readonly title: string
  readonly assignee: string | null
  readonly dueAt: Date | null
  readonly state: TaskState
}

/** What somebody wants of it; what is left out stays. */
export type TaskEdit = {
  readonly title?: string | undefined
  readonly assignee?: string | null | undefined
  readonly dueAt?: Date | null | undefined
  readonly state?: TaskState | undefined
}

type Told = { readonly event: string; readonly text: string }

/** What changes of a task, and what the timeline tells of it. What is so already is not told again. */
export function editTask(
  before: Task,
  edit: TaskEdit,
  by: string,
): { changed: Partial<Omit<Task, 'number'>>; told: Told[] } {
  const after = { ...before, ...given(edit) }
  const name = `task ${before.number} (${after.title})`
  const told: Told[] = []
  if (after.title !== before.title)
    told.push({ event: 'task-renamed', text: `${by} renamed task ${before.number} to "${after.title}".` })
  if (after.assignee !== before.assignee)
    told.push({ event: 'task-assigned', text: assignment(by, name, after.assignee) })
  if (after.dueAt?.getTime() !== before.dueAt?.getTime())
    told.push({ event: 'task-planned', text: plan(by, name, after.dueAt) })
  if (after.state !== before.state)
    told.push({ event: events[after.state], text: `${by} ${verbs[after.state]} ${name}.` })
  const changed = told.length === 0 ? {} : given(edit)
  return { changed, told }
}

const events: Record<TaskState, string> = {
  open: 'task-reopened',
  done: 'task-done',
  dropped: 'task-dropped',
}

const verbs: Record<TaskState, string> = { open: 'opened again', done: 'ticked off', dropped: 'dropped' }

function assignment(by: string, name: string, assignee: string | null): string {
  if (assignee === null) return `Nobody has ${name} any more.`
  return assignee === by ? `${by} took ${name}.` : `${by} gave ${name} to ${assignee}.`
}

function plan(by: string, name: string, dueAt: Date | null): string {
  if (dueAt === null) return `${by} took the due time from ${name}.`
  return `${by} wants ${name} done by ${timeText(dueAt)}.`
}

function given({ title, assignee, dueAt, state }: TaskEdit): Partial<Omit<Task, 'number'>> {
  return {
    ...(title !== undefined && { title }),
    ...(assignee !== undefined && { assignee }),
    ...(dueAt !== undefined && { dueAt }),
    ...(state !== undefined && { state }),
  }
}
