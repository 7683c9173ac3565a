import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import IconCalendarOff from '@tabler/icons-react/dist/esm/icons/IconCalendarOff.mjs'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useSchedules } from '../../queries/rotas.ts'
import { ScheduleScreen } from './schedule-screen.tsx'

const route = getRouteApi('/frame/schedules/$id')

export function SchedulePage(): ReactElement {
  const { id } = route.useParams()
  const all = useSchedules()
  return (
    <Shown of={all}>
      {(schedules) => {
        const schedule = schedules.find((one) => one.id === id)
        if (schedule) return <ScheduleScreen key={id} schedule={schedule} all={schedules} />
        return (
          <Page title="No such schedule">
            <Empty
              icon={IconCalendarOff}
              title={`There is no schedule “${id}”`}
              action={<Link to="/schedules">All schedules</Link>}
            >
              It may have been renamed or removed.
            </Empty>
          </Page>
        )
      }}
    </Shown>
  )
}
