import { Button, Stack } from '@mantine/core'
import IconCalendar from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { type ReactElement, useState } from 'react'
import { useMay } from '../../app/session.ts'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useFindSchedule, useSchedules } from '../../queries/rotas.ts'
import { NewScheduleDialog } from './new-schedule-dialog.tsx'
import { ScheduleRow } from './schedule-row.tsx'

export function SchedulesPage(): ReactElement {
  const all = useSchedules()
  const find = useFindSchedule(all.data)
  const mayCreate = useMay('schedule.edit')
  const [creating, setCreating] = useState(false)
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      New schedule
    </Button>
  )
  return (
    <Page title="Schedules" description="Who is on call when." actions={mayCreate && create}>
      <Shown of={all}>
        {(schedules) =>
          schedules.length === 0 ? (
            <Empty icon={IconCalendar} title="No schedules yet" action={mayCreate && create}>
              A schedule says who is on call when. Begin with a weekly rotation; it can become anything later.
            </Empty>
          ) : (
            <Stack gap="xs">
              {schedules.map((schedule) => (
                <ScheduleRow key={schedule.id} schedule={schedule} find={find} />
              ))}
            </Stack>
          )
        }
      </Shown>
      {creating && (
        <NewScheduleDialog taken={all.data?.map(({ id }) => id) ?? []} onClose={() => setCreating(false)} />
      )}
    </Page>
  )
}
