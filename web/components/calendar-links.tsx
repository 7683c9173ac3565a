import { ActionIcon, Alert, Button, Group, Stack, Text } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { type ReactElement, useState } from 'react'
import { type Calendar, createCalendar, listCalendars, revokeCalendar } from '../../api/calendars.ts'
import { useAct } from '../queries/act.ts'
import { useEvery } from '../queries/every.ts'
import { Ago } from '../time/moment.tsx'
import { Confirm } from './confirm.tsx'
import { CopyableCode } from './copy.tsx'
import { Shown } from './shown.tsx'

type Of = { schedule: string } | { person: string }

/** Secret addresses for calendar programs: made, told once, and revoked. */
export function CalendarLinks({ of }: { of: Of }): ReactElement {
  const calendars = useEvery(listCalendars)
  const [told, setTold] = useState<string | null>(null)
  const create = useAct(createCalendar, { onDone: ({ url }) => setTold(url) })
  const concerns = (calendar: Calendar) =>
    'schedule' in of ? calendar.schedule === of.schedule : calendar.person === of.person
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Whoever knows the address reads the shifts, until it is revoked.
      </Text>
      {told && (
        <Alert color="green" variant="light" title="Copy the address now">
          <Text size="sm" mb="xs">
            It is shown this once. Add it to your calendar program as a calendar from the internet.
          </Text>
          <CopyableCode value={told} />
        </Alert>
      )}
      <Shown of={calendars}>
        {(items) =>
          items.filter(concerns).map((calendar) => <LinkRow key={calendar.id} calendar={calendar} />)
        }
      </Shown>
      <Button
        variant="default"
        loading={create.isPending}
        onClick={() => create.mutate([{ body: of }])}
        style={{ alignSelf: 'flex-start' }}
      >
        Make a calendar link
      </Button>
    </Stack>
  )
}

function LinkRow({ calendar }: { calendar: Calendar }) {
  const [asking, setAsking] = useState(false)
  const revoke = useAct(revokeCalendar, { onDone: () => setAsking(false) })
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm" fw={600}>
          {calendar.name}
        </Text>
        <Text size="sm" c="dimmed">
          made <Ago at={calendar.created_at} />,{' '}
          {calendar.last_used_at === null ? (
            'never read'
          ) : (
            <>
              read <Ago at={calendar.last_used_at} />
            </>
          )}
        </Text>
      </div>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={`Revoke ${calendar.name}`}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={18} />
      </ActionIcon>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title="Revoke the calendar link?"
        does="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate([{ params: { id: calendar.id } }])}
      >
        <Text size="sm">
          Calendar programs that use it stop at once. This cannot be undone; a new link can be made.
        </Text>
      </Confirm>
    </Group>
  )
}
