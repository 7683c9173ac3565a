import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactElement } from 'react'
import type { Weekday } from '../../domain/schedule/schedule.ts'
import { mondayFirst, weekdayName } from '../../domain/schedule/weekday-names.ts'

type Hours = { days?: Weekday[] | undefined; from: string; to: string }

type Given = {
  hours: Hours[]
  onChange: (hours: Hours[]) => void
  readOnly?: boolean
  /** The verb on the button that adds some. */
  add: string
}

function daysOf({ days }: Hours): readonly Weekday[] {
  return days ?? mondayFirst
}

/** The last day stays: hours of no day would say nothing. */
function toggled(hours: Hours, day: Weekday): Hours {
  const chosen = daysOf(hours)
  const days = mondayFirst.filter((one) => chosen.includes(one) !== (one === day))
  return days.length > 0 ? { ...hours, days } : hours
}

/** Stretches of the week on the wall of a zone; an end before its beginning is of the next day. */
export function HoursEditor({ hours, onChange, readOnly = false, add }: Given): ReactElement {
  return (
    <Stack gap="xs" align="flex-start">
      {Array.from(hours, (one, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <Group gap={4} role="group" aria-label="Days">
            {mondayFirst.map((day) => (
              <Button
                key={day}
                size="compact-sm"
                px={6}
                variant={daysOf(one).includes(day) ? 'filled' : 'default'}
                aria-pressed={daysOf(one).includes(day)}
                disabled={readOnly}
                onClick={() => onChange(hours.with(index, toggled(one, day)))}
              >
                {weekdayName(day)}
              </Button>
            ))}
          </Group>
          <TextInput
            type="time"
            label="From"
            size="xs"
            readOnly={readOnly}
            value={one.from}
            onChange={(event) => onChange(hours.with(index, { ...one, from: event.currentTarget.value }))}
          />
          <TextInput
            type="time"
            label="To"
            size="xs"
            readOnly={readOnly}
            value={one.to}
            onChange={(event) => onChange(hours.with(index, { ...one, to: event.currentTarget.value }))}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Remove these hours"
              onClick={() => onChange(hours.toSpliced(index, 1))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange([...hours, { days: [...mondayFirst], from: '09:00', to: '17:00' }])}
        >
          {add}
        </Button>
      )}
    </Stack>
  )
}
