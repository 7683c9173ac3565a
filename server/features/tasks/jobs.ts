import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const growJob = jobKind<Happened>('tasks.grow-checklists')

export const takeOverJob = jobKind<Happened>('tasks.take-over')

/** `dueAt` is when it was due when this was planned: a task that was moved has another one. */
export const dueJob = jobKind<{ incident: string; number: number; dueAt: string }>('task.due')
