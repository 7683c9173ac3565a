import { ActionIcon, Button, Group, Select } from '@mantine/core'
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs'
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import type { ReactElement } from 'react'
import { type RangeLength, rangeLengths, type Shown, turned } from '../../components/time-axis/shown-range.ts'
import type { ShownSearch } from './rota/read-address.ts'
import { ShownZoneSelect } from './shown-zone-select.tsx'

type Given = {
  shown: Shown
  today: string
  timeZone: string
  scheduleZone: string
  people: readonly string[]
  show: (next: ShownSearch) => void
}

const names: Record<RangeLength, string> = {
  day: 'Day',
  week: 'Week',
  'two-weeks': 'Two weeks',
  month: 'Month',
  'six-weeks': 'Six weeks',
  quarter: 'Quarter',
}

export function ShownControls({ shown, today, timeZone, scheduleZone, people, show }: Given): ReactElement {
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`Earlier: previous ${names[shown.length].toLowerCase()}`}
        onClick={() => show({ day: turned(shown, -1).day })}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Button variant="default" onClick={() => show({ day: today })}>
        Today
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`Later: next ${names[shown.length].toLowerCase()}`}
        onClick={() => show({ day: turned(shown, 1).day })}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      <Select
        aria-label="How much is shown"
        w={130}
        allowDeselect={false}
        value={shown.length}
        data={rangeLengths.map((value) => ({ value, label: names[value] }))}
        onChange={(length) => length && show({ length })}
      />
      <ShownZoneSelect
        timeZone={timeZone}
        scheduleZone={scheduleZone}
        people={people}
        onChange={(zone) => show({ zone })}
      />
    </Group>
  )
}
