import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { CalendarLinks } from '../../components/calendar-links.tsx'
import { Region } from '../../components/region.tsx'
import { scheduleTabs } from './rota/read-address.ts'
import { HandOversTab } from './tabs/hand-overs-tab.tsx'
import { HealthTab } from './tabs/health-tab.tsx'
import { HistoryTab } from './tabs/history-tab.tsx'
import { SwapsTab } from './tabs/swaps-tab.tsx'

type Given = { schedule: Schedule; find: FindSchedule; timeZone: string; now: number }

const route = getRouteApi('/frame/schedules/$id')
const names = {
  swaps: 'Swaps',
  health: 'Health',
  'hand-overs': 'Hand-overs',
  calendars: 'Calendar links',
  history: 'History',
}

export function ScheduleTabs({ schedule, find, timeZone, now }: Given): ReactElement {
  const { tab = 'swaps' } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (value: string | null) => {
    const found = scheduleTabs.find((each) => each === value)
    if (found) void navigate({ search: (before) => ({ ...before, tab: found }), replace: true })
  }
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false}>
      <Tabs.List mb="md">
        {scheduleTabs.map((value) => (
          <Tabs.Tab key={value} value={value} mih={44}>
            {names[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        <Region key={tab}>
          {tab === 'swaps' && <SwapsTab schedule={schedule} find={find} timeZone={timeZone} now={now} />}
          {tab === 'health' && <HealthTab schedule={schedule} timeZone={timeZone} />}
          {tab === 'hand-overs' && <HandOversTab schedule={schedule.id} />}
          {tab === 'calendars' && <CalendarLinks of={{ schedule: schedule.id }} />}
          {tab === 'history' && <HistoryTab schedule={schedule} timeZone={timeZone} />}
        </Region>
      </Tabs.Panel>
    </Tabs>
  )
}
