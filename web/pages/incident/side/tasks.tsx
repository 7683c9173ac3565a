import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { listTasks, type Task } from '../../../../api/tasks.ts'
import { phases } from '../../../../domain/checklist/checklist.ts'
import { useMay } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useEvery } from '../../../queries/every.ts'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'
import { Section } from './section.tsx'
import { TaskRow } from './task-row.tsx'

const titles = {
  response: 'Response',
  mitigation: 'Mitigation',
  resolution: 'Resolution',
  'follow-up': 'Follow-up',
  none: 'Tasks',
} as const

/** The checklists by phase, with the tasks that people added. */
export function Tasks({ incident: { id } }: { incident: Incident }): ReactElement {
  const tasks = useEvery<Task, typeof listTasks>(listTasks, { params: { id } })
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  const left = tasks.data?.filter(({ state }) => state === 'open').length
  return (
    <Section title="Tasks and checklist" count={left} startsOpen>
      <Shown of={tasks}>
        {(all) => (
          <>
            {all.length === 0 && (
              <Text className={classes.soft}>No tasks. Checklists come when it is declared.</Text>
            )}
            {(['none', ...phases] as const).map((phase) => (
              <Phase
                key={phase}
                id={id}
                phase={phase}
                tasks={all.filter((one) => (one.phase ?? 'none') === phase)}
              />
            ))}
          </>
        )}
      </Shown>
      {may && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          mih={{ base: 44, sm: 30 }}
          onClick={() => open('add-task')}
        >
          Add a task
        </Button>
      )}
    </Section>
  )
}

type Given = { id: string; phase: keyof typeof titles; tasks: readonly Task[] }

function Phase({ id, phase, tasks }: Given): ReactElement | null {
  if (tasks.length === 0) return null
  const done = tasks.filter(({ state }) => state !== 'open').length
  return (
    <details open={done < tasks.length}>
      <summary className={classes.soft}>
        {titles[phase]}, {done} of {tasks.length}
      </summary>
      <ul className={classes.plain}>
        {tasks.map((task) => (
          <TaskRow key={task.number} id={id} task={task} />
        ))}
      </ul>
    </details>
  )
}
