import { Checkbox, Stack, Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { doTask, type Shift, showShift, undoTask } from '../../../api/shifts.ts'
import { useSession } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { Stretch } from '../../components/stretch.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useNameOf, usePeople, useSchedules } from '../../queries/rotas.ts'
import { Ago } from '../../time/moment.tsx'
import { FeedbackForm } from './feedback-form.tsx'

const route = getRouteApi('/frame/shifts/$id')

/** What there is to do before, at the start and at the end of a shift, and what it was like. */
export function ShiftPage(): ReactElement {
  const { id } = route.useParams()
  const shift = useAsked(showShift, { params: { id } })
  return <Shown of={shift}>{(found) => <ShiftScreen shift={found} />}</Shown>
}

function ShiftScreen({ shift }: { shift: Shift }): ReactElement {
  const { id, schedule, person, starts_at, ends_at, tasks, feedback, cancelled_at } = shift
  const nameOf = useNameOf()
  const me = useSession().person?.id
  const { data: people } = usePeople()
  const { data: schedules } = useSchedules()
  const timeZone = people?.find((one) => one.id === person)?.time_zone ?? 'UTC'
  const lists = [...new Set(tasks.map(({ title }) => title))]
  return (
    <Page
      title={`Shift of ${nameOf(person)}`}
      description={
        <>
          <Stretch startsAt={starts_at} endsAt={ends_at} timeZone={timeZone} />, in{' '}
          <Link to="/schedules/$id" params={{ id: schedule }} underline="always">
            {schedules?.find((one) => one.id === schedule)?.name ?? schedule}
          </Link>
        </>
      }
    >
      <Stack>
        {cancelled_at !== null && <Text c="var(--bad)">The schedule changed: this shift is no more.</Text>}
        <Card title="Tasks">
          <Stack>
            {lists.length === 0 && (
              <Text size="sm" c="dimmed">
                A shift that continues another has no tasks of its own.
              </Text>
            )}
            {lists.map((title) => (
              <section key={title} aria-label={title}>
                <Title order={3} size="h5" mb="xs">
                  {title}
                </Title>
                <Stack gap="xs">
                  {tasks
                    .filter((task) => task.title === title)
                    .map((task) => (
                      <Task key={task.id} shift={id} task={task} mine={person === me} />
                    ))}
                </Stack>
              </section>
            ))}
          </Stack>
        </Card>
        <Card title="What it was like">
          <FeedbackForm key={feedback?.given_at ?? ''} shift={id} feedback={feedback} mine={person === me} />
        </Card>
      </Stack>
    </Page>
  )
}

function Task({
  shift,
  task,
  mine,
}: {
  shift: string
  task: Shift['tasks'][number]
  mine: boolean
}): ReactElement {
  const nameOf = useNameOf()
  const [done, undo] = [useAct(doTask), useAct(undoTask)]
  const isDone = done.isPending || (task.done_at !== null && !undo.isPending)
  const params = { id: shift, task: task.id }
  return (
    <Checkbox
      label={task.text}
      checked={isDone}
      disabled={!mine}
      onChange={() => (isDone ? undo : done).mutate([{ params }])}
      description={
        task.done_at !== null &&
        task.done_by !== null && (
          <>
            {nameOf(task.done_by)}, <Ago at={task.done_at} />
          </>
        )
      }
    />
  )
}
