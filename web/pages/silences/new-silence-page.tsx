import { Alert, Button, Grid, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { addSilence } from '../../../api/silences.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Choices } from '../../components/choices.tsx'
import { InstantInput } from '../../components/instant-input.tsx'
import { areMatchers, MatchersInput } from '../../components/matchers-input.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { faultsOf } from '../../queries/refused-fields.ts'
import { useNow } from '../../time/now.ts'
import { useZone } from '../../time/zone.tsx'
import { SilencePreview } from './silence-preview.tsx'
import { SuggestedMatchers } from './suggested-matchers.tsx'

const HOUR_MS = 3_600_000
const lengths = [
  { value: '0.5', label: '30 min' },
  { value: '1', label: '1 h' },
  { value: '4', label: '4 h' },
  { value: '24', label: '1 day' },
  { value: 'until', label: 'Until…' },
]

/** Alerts that match page nobody until it ends; what that means is shown beside the form. */
export function NewSilencePage(): ReactElement {
  const given = useSearch({ from: '/frame/silences/new' })
  const navigate = useNavigate({ from: '/silences/new' })
  const { timeZone } = useZone()
  const now = useNow(60)
  const [services, setServices] = useState(given.services ?? [])
  const [matchers, setMatchers] = useState(given.matchers ?? [])
  const [reason, setReason] = useState('')
  const [length, setLength] = useState('1')
  const [startsAt, setStartsAt] = useState<number | null>(null)
  const [endsAt, setEndsAt] = useState(() => Math.ceil(now / HOUR_MS) * HOUR_MS + 2 * HOUR_MS)
  const add = useAct(addSilence, {
    touches: ['alerts'],
    onRefused: () => {},
    onDone: () => {
      tell('Silenced.')
      void navigate({ to: '/silences' })
    },
  })
  const faults = faultsOf(add.error)
  const begins = startsAt ?? now
  const until = length === 'until' ? endsAt : begins + Number(length) * HOUR_MS
  const isAll = services.length + matchers.length === 0
  return (
    <Page
      title="New silence"
      description="Alerts that match are kept and page nobody until it ends; those still firing then open their incidents."
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              add.mutate([
                {
                  body: {
                    services,
                    matchers,
                    reason,
                    ends_at: new Date(until).toISOString(),
                    ...(startsAt !== null && { starts_at: new Date(startsAt).toISOString() }),
                  },
                },
              ])
            }}
          >
            <Stack>
              <Card title="Which alerts">
                <Stack gap="sm">
                  <Choices
                    kind="service"
                    label="Services"
                    placeholder={services.length === 0 ? 'All services' : ''}
                    value={services}
                    onChange={setServices}
                    error={faults('services')}
                  />
                  <MatchersInput
                    label="Matchers"
                    description="All must hold. They name labels and details, or summary, source, severity, integration."
                    matchers={matchers}
                    onChange={setMatchers}
                    error={faults('matchers')}
                  />
                  <SuggestedMatchers
                    services={services}
                    chosen={matchers}
                    onChoose={(matcher) => setMatchers([...matchers, matcher])}
                  />
                </Stack>
              </Card>
              <Card title="How long and why">
                <Stack gap="sm">
                  <SegmentedControl
                    aria-label="How long"
                    data={lengths}
                    value={length}
                    onChange={setLength}
                  />
                  {length === 'until' && (
                    <InstantInput
                      label="Ends"
                      at={endsAt}
                      timeZone={timeZone}
                      onChange={setEndsAt}
                      error={faults('ends_at')}
                    />
                  )}
                  {startsAt === null ? (
                    <Button
                      size="xs"
                      variant="subtle"
                      style={{ alignSelf: 'flex-start' }}
                      onClick={() => setStartsAt(Math.ceil(now / HOUR_MS) * HOUR_MS)}
                    >
                      Begin later
                    </Button>
                  ) : (
                    <InstantInput
                      label="Begins"
                      at={startsAt}
                      timeZone={timeZone}
                      onChange={setStartsAt}
                      error={faults('starts_at')}
                    />
                  )}
                  <TextInput
                    label="Reason"
                    placeholder="Upgrade of the database"
                    value={reason}
                    required
                    maxLength={500}
                    error={faults('reason')}
                    onChange={(event) => setReason(event.currentTarget.value)}
                  />
                  {isAll && (
                    <Alert color="orange" variant="light">
                      Nothing is chosen, so every alert of every service would page nobody.
                    </Alert>
                  )}
                  {add.error && !faults('reason') && (
                    <Text c="var(--bad)" size="sm" role="alert">
                      {sentenceOf(add.error)}
                    </Text>
                  )}
                  <Button type="submit" loading={add.isPending} disabled={!areMatchers(matchers)}>
                    Silence
                  </Button>
                </Stack>
              </Card>
            </Stack>
          </form>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <SilencePreview services={services} matchers={matchers} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}
