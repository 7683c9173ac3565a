import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { followAbsenceCalendar, readAbsenceCalendar } from '../../../api/absences.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

/** One's own calendar, followed by its secret address; what came of it last is shown. */
export function AbsenceCalendar({ person }: { person: string }): ReactElement {
  const params = { id: person }
  const calendar = useAsked(readAbsenceCalendar, { params })
  const [url, setUrl] = useState('')
  const follow = useAct(followAbsenceCalendar, {
    touches: ['absences'],
    onDone: ({ followed }) => {
      setUrl('')
      tell(followed ? 'Your calendar is followed.' : 'Your calendar is followed no more.')
    },
    onRefused: () => {},
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    follow.mutate([{ params, body: { url: url.trim() } }])
  }
  return (
    <Shown of={calendar} loading={null}>
      {({ followed, succeeded_at, failure }) =>
        followed ? (
          <Group justify="space-between">
            <Text size="sm" {...(failure !== null && { c: 'var(--bad)' })}>
              {failure ?? 'Your calendar is followed'}
              {succeeded_at !== null && (
                <>
                  , read <Ago at={succeeded_at} />
                </>
              )}
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={follow.isPending}
              onClick={() => follow.mutate([{ params, body: { url: null } }])}
            >
              Follow it no more
            </Button>
          </Group>
        ) : (
          <form onSubmit={submit} aria-label="Follow a calendar">
            <Stack gap="xs">
              <TextInput
                type="url"
                label="Follow my calendar"
                description="Its secret iCal address. Only when you are away is kept, not the titles."
                placeholder="https://calendar.example.com/me/secret.ics"
                value={url}
                onChange={(event) => setUrl(event.currentTarget.value)}
                error={follow.error && sentenceOf(follow.error)}
              />
              <Button
                type="submit"
                variant="default"
                loading={follow.isPending}
                disabled={url.trim() === ''}
                style={{ alignSelf: 'flex-start' }}
              >
                Follow
              </Button>
            </Stack>
          </form>
        )
      }
    </Shown>
  )
}
