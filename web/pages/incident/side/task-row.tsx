import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import { editTask, type Task } from '../../../../api/tasks.ts'
import { tell } from '../../../app/toasts.tsx'
import { useMay } from '../../../app/session.ts'
import { useAct } from '../../../queries/act.ts'
import { useName } from '../../../queries/names.ts'
import { Ago } from '../../../time/moment.tsx'
import { useNow } from '../../../time/now.ts'
import classes from '../war-room.module.css'

/** Shown as done while that is on its way; a refusal puts it back. */
export function TaskRow({ id, task }: { id: string; task: Task }): ReactElement {
  const { number, title, state, assignee, due_at } = task
  const may = useMay('incident.edit')
  const now = useNow(30)
  const edit = useAct(editTask)
  const set = (next: Task['state']): void => edit.mutate([{ params: { id, number }, body: { state: next } }])
  const asked = edit.isPending ? edit.variables[0]?.body?.state : undefined
  const isDone = (asked ?? state) !== 'open'
  const isLate = !isDone && due_at !== null && Date.parse(due_at) < now
  return (
    <li>
      <Checkbox
        checked={isDone}
        disabled={!may}
        py={{ base: 8, sm: 2 }}
        label={<span style={{ textDecoration: isDone ? 'line-through' : 'none' }}>{title}</span>}
        description={
          (assignee ?? due_at) && (
            <span className={isLate ? classes.late : undefined}>
              {assignee && <Assignee id={assignee} />}
              {assignee && due_at && ', '}
              {due_at && !isDone && (
                <>
                  due <Ago at={due_at} />
                </>
              )}
              {state === 'dropped' && ' dropped'}
            </span>
          )
        }
        onChange={(event) => {
          const { checked } = event.currentTarget
          set(checked ? 'done' : 'open')
          if (checked) tell(`Done: ${title}`, () => set('open'))
        }}
      />
    </li>
  )
}

function Assignee({ id }: { id: string }): ReactElement {
  return <>{useName('person', id)}</>
}
