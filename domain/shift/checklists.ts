import { before } from '../time/instant.ts'
import type { ShiftNotice } from './notices.ts'

type Task = { readonly id: string; readonly text: string }

type Checklist = {
  readonly id: 'two-days-before' | 'a-day-before' | 'start' | 'end'
  readonly title: string
  /** Comes with the shifts that have this notice: a run of shifts is prepared once. */
  readonly with: ShiftNotice
  readonly dueHoursBefore: number | 'end'
  readonly tasks: readonly Task[]
}

export const checklists: readonly Checklist[] = [
  {
    id: 'two-days-before',
    title: '48 hours before',
    with: 'day',
    dueHoursBefore: 48,
    tasks: [
      { id: 'read-schedule', text: 'Look at the schedule: when the shift begins and ends' },
      { id: 'know-backup', text: 'Know who stands behind you: the secondary, and whom to escalate to' },
      { id: 'free-calendar', text: 'Keep the calendar free for incident work' },
      { id: 'read-incidents', text: 'Read recent incidents and what is still going on' },
    ],
  },
  {
    id: 'a-day-before',
    title: '24 hours before',
    with: 'day',
    dueHoursBefore: 24,
    tasks: [
      { id: 'test-laptop', text: 'Try the laptop and the VPN' },
      { id: 'test-page', text: 'Send yourself a test page on every channel' },
      { id: 'charge-phone', text: 'Charge the phone; let pages through its silent mode' },
      { id: 'read-dashboards', text: 'Look over the dashboards' },
      { id: 'read-plans', text: 'Look for deployments and maintenance that are planned' },
    ],
  },
  {
    id: 'start',
    title: 'At the start',
    with: 'start',
    dueHoursBefore: 0,
    tasks: [
      { id: 'say-hello', text: 'Say in the team’s channel that you are on call now' },
      { id: 'read-open', text: 'Read the open incidents and alerts' },
      { id: 'read-changes', text: 'Look at the changes of today' },
      { id: 'read-postmortems', text: 'Skim the recent post-mortems' },
      { id: 'test-access', text: 'Try the access to all critical systems' },
      { id: 'confirm-hand-over', text: 'Confirm the hand-over' },
    ],
  },
  {
    id: 'end',
    title: 'At the end',
    with: 'end',
    dueHoursBefore: 'end',
    tasks: [
      { id: 'list-open', text: 'Say how each open incident stands' },
      { id: 'note-concerns', text: 'Note what worries you, in the hand-over' },
      { id: 'name-changes', text: 'Name the changes of the next 24 hours' },
      { id: 'give-feedback', text: 'Give feedback: toil, alerts to tune, runbooks to fix' },
      { id: 'sign-hand-over', text: 'Confirm the hand-over, and say goodbye in the channel' },
    ],
  },
]

type Shift = {
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly notices: readonly ShiftNotice[]
}

export type ShiftTask = Task & {
  readonly list: Checklist['id']
  readonly title: string
  readonly dueAt: Date | null
}

/** What there is to do for a shift, in the order of time. */
export function tasksOf(shift: Shift): ShiftTask[] {
  return checklists
    .filter((list) => shift.notices.includes(list.with))
    .flatMap(({ id: list, title, dueHoursBefore, tasks }) =>
      tasks.map((task) => ({ ...task, list, title, dueAt: dueAt(shift, dueHoursBefore) })),
    )
}

function dueAt({ startsAt, endsAt }: Shift, hoursBefore: number | 'end'): Date | null {
  return hoursBefore === 'end' ? endsAt : before(startsAt, { hours: hoursBefore })
}
