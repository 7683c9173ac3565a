import { Alert, Button, Stack, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { type Calendar, createCalendar, listCalendars, revokeCalendar } from '../../api/calendars.ts'
import { useAct } from '../queries/act.ts'
import { useEvery } from '../queries/every.ts'
import { Ago } from '../time/moment.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { CopyableCode } from './copy.tsx'
import { Row, Rows } from './rows.tsx'
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
        {(items) => {
          const own = items.filter(concerns)
          return (
            own.length > 0 && (
              <Rows label="Calendar links">
                {own.map((calendar) => (
                  <LinkRow key={calendar.id} calendar={calendar} />
                ))}
              </Rows>
            )
          )
        }}
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
  const { id, name, created_at: madeAt, last_used_at: readAt } = calendar
  const revoke = useAct(revokeCalendar)
  return (
    <Row
      title={<strong>{name}</strong>}
      below={
        <>
          made <Ago at={madeAt} />,{' '}
          {readAt === null ? (
            'never read'
          ) : (
            <>
              read <Ago at={readAt} />
            </>
          )}
        </>
      }
      end={
        <ConfirmButton
          size="xs"
          does="Revoke"
          aria-label={`Revoke ${name}`}
          title="Revoke the calendar link?"
          danger
          busy={revoke.isPending}
          onConfirm={(close) => revoke.mutate([{ params: { id } }], { onSuccess: close })}
        >
          <Text size="sm">
            Calendar programs that use it stop at once. This cannot be undone; a new link can be made.
          </Text>
        </ConfirmButton>
      }
    />
  )
}
