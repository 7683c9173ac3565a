import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import type { ReactElement } from 'react'
import { type Weekday, weekdays } from '../../../domain/schedule/schedule.ts'
import { mondayFirst, weekdayName } from '../../../domain/schedule/weekday-names.ts'
import { placed } from './placed.ts'

type Restriction = { days?: Weekday[] | undefined; from: string; to: string }
type Given = { restrictions: readonly Restriction[]; onChange: (restrictions: Restriction[]) => void }

const officeHours: Restriction = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }

/** Windows of local time; without any the layer counts always. */
export function RestrictionsEditor({ restrictions, onChange }: Given): ReactElement {
  const set = (index: number, part: Partial<Restriction>) =>
    onChange(restrictions.map((each, at) => (at === index ? { ...each, ...part } : each)))
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Only at these times
      </Text>
      {restrictions.length === 0 && (
        <Text size="sm" c="dimmed">
          Always.
        </Text>
      )}
      {placed(restrictions).map(({ place: index, thing: restriction }) => (
        <Group key={index} align="flex-end" gap="xs" role="group" aria-label={`Window ${index + 1}`}>
          <Checkbox.Group
            label="Days"
            value={restriction.days ?? [...weekdays]}
            onChange={(days) => set(index, { days: weekdays.filter((day) => days.includes(day)) })}
          >
            <Group gap={8} mt={4}>
              {mondayFirst.map((day) => (
                <Checkbox key={day} value={day} label={weekdayName(day)} size="xs" />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            type="time"
            label="From"
            value={restriction.from}
            onChange={(event) => set(index, { from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label="To"
            description={restriction.to <= restriction.from ? 'the next day' : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={restriction.to}
            onChange={(event) => set(index, { to: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove window ${index + 1}`}
            onClick={() => onChange(restrictions.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...restrictions, officeHours])}
      >
        Add a window
      </Button>
    </Stack>
  )
}
