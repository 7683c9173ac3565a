import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs'
import { type ReactElement, useState } from 'react'
import { addAbsence, type Absence, listAbsences, removeAbsence } from '../../../api/absences.ts'
import { tell } from '../../app/toasts.tsx'
import { Shown } from '../../components/shown.tsx'
import { Stretch } from '../../components/stretch.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { AbsenceCalendar } from './absence-calendar.tsx'
import { AbsenceForm } from './absence-form.tsx'

type Given = { person: string; timeZone: string }

const touches = ['on-call-health', 'schedules']

/** When I am away: noted here, or read from my calendar. */
export function Absences({ person, timeZone }: Given): ReactElement {
  const absences = useAsked(listAbsences, { query: { person, limit: 100 } })
  const [adding, setAdding] = useState(false)
  const add = useAct(addAbsence, { touches })
  const remove = useAct(removeAbsence, { touches })
  const takeBack = ({ starts_at, ends_at, reason }: Absence): void =>
    add.mutate([{ body: { person, starts_at, ends_at, reason } }])
  return (
    <Stack gap="sm">
      <Shown of={absences}>
        {({ items }) => (
          <>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                None is noted.
              </Text>
            )}
            {items.map((absence) => (
              <Group key={absence.id} justify="space-between" wrap="nowrap">
                <div>
                  <Text size="sm">
                    <Stretch startsAt={absence.starts_at} endsAt={absence.ends_at} timeZone={timeZone} />
                  </Text>
                  <Text size="sm" c="dimmed">
                    {absence.from_calendar ? 'from your calendar' : (absence.reason ?? 'noted here')}
                  </Text>
                </div>
                {!absence.from_calendar && (
                  <ActionIcon
                    variant="default"
                    size={44}
                    aria-label="Remove this absence"
                    onClick={() =>
                      remove.mutate([{ params: { id: absence.id } }], {
                        onSuccess: () => tell('The absence is removed.', () => takeBack(absence)),
                      })
                    }
                  >
                    <IconTrash size={18} />
                  </ActionIcon>
                )}
              </Group>
            ))}
          </>
        )}
      </Shown>
      {adding ? (
        <AbsenceForm person={person} timeZone={timeZone} onClose={() => setAdding(false)} />
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAdding(true)}>
          Add an absence
        </Button>
      )}
      <AbsenceCalendar person={person} />
    </Stack>
  )
}
