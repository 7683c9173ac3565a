import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { integrations } from '../../../api/organisation-resources.ts'
import { catalogue, type IntegrationType } from '../../../domain/integration/catalogue.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import { Page } from '../../components/page.tsx'
import { Refused } from '../../components/refused.tsx'
import { useAct } from '../../queries/act.ts'
import { faultsOf } from '../../queries/refused-fields.ts'

type Given = { type: IntegrationType; service: string | null }

/** A new source of signals: whose service it is about, and what it is called. */
export function NewIntegrationForm({ type, service: given }: Given): ReactElement {
  const navigate = useNavigate({ from: '/integrations/new' })
  const [service, setService] = useState(given)
  const [id, setId] = useState<string | null>(null)
  const [minutes, setMinutes] = useState(60)
  const { name, about } = catalogue[type]
  const proposed = id ?? (service === null ? '' : `${service}-${type}`.slice(0, 63))
  const create = useAct(integrations.create, {
    touches: ['services', 'integration-activity', 'heartbeats'],
    onRefused: () => {},
    onDone: (made) => void navigate({ to: '/integrations/$id', params: { id: made.id } }),
  })
  const faults = faultsOf(create.error)
  return (
    <Page title={`Add ${name}`} description={about}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const beat = type === 'heartbeat' && { interval_minutes: minutes }
          create.mutate([{ body: { id: proposed, type, service, ...beat } }])
        }}
      >
        <Card>
          <Stack gap="sm" maw={480}>
            <Choice
              kind="service"
              label="Service"
              description="What its alerts are about; routing rules may say otherwise"
              value={service}
              onChange={setService}
              error={faults('service')}
              data-autofocus
            />
            <TextInput
              label="Name"
              description="Lower-case letters, digits and -"
              value={proposed}
              error={faults('id')}
              onChange={(event) => setId(event.currentTarget.value)}
            />
            {type === 'heartbeat' && (
              <NumberInput
                label="It comes every"
                suffix=" min"
                min={1}
                value={minutes}
                error={faults('interval_minutes')}
                onChange={(value) => setMinutes(Number(value) || 1)}
              />
            )}
            <Refused error={create.error} title="Not created" />
            <Text size="sm" c="dimmed">
              Next you get its key, what to copy to {name}, and a test event.
            </Text>
            <Group>
              <Button type="submit" loading={create.isPending} disabled={service === null || proposed === ''}>
                Create
              </Button>
              <ButtonLink to="/integrations/new" variant="default">
                Choose another kind
              </ButtonLink>
            </Group>
          </Stack>
        </Card>
      </form>
    </Page>
  )
}
