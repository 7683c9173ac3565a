import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { simulateGivenPolicy } from '../../../api/escalation-policies.ts'
import { severityScheme } from '../../../api/severity.ts'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { Card } from '../../components/card.tsx'
import { InstantInput } from '../../components/instant-input.tsx'
import { Shown } from '../../components/shown.tsx'
import { asking, useAsked } from '../../queries/ask.ts'
import { useNow } from '../../time/now.ts'
import { useZone } from '../../time/zone.tsx'
import { nextTime, occasionsToTry } from './simulated-time.ts'
import { SimulatedWalk } from './simulated-walk.tsx'

export type SimulatedAt = { at?: string | undefined; severity?: string | undefined }

type Given = {
  policy: EscalationPolicy
  /** Something is missing, so that there is nothing to try. */
  unfinished: boolean
  asked: SimulatedAt
  onAsk: (asked: SimulatedAt) => void
}

const SETTLED_MS = 300

/** Whom the policy would reach, as it stands in the form. */
export function Simulation({ policy, unfinished, asked, onAsk }: Given): ReactElement {
  const { timeZone } = useZone()
  const now = useNow(60)
  const { data: scheme } = useAsked(severityScheme)
  const [settled] = useDebouncedValue(policy, SETTLED_MS)
  const simulated = useQuery({
    ...asking(simulateGivenPolicy, { body: { policy: settled, ...asked } }),
    enabled: !unfinished,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const levels = scheme?.levels.map(({ name }) => name) ?? []
  const at = asked.at === undefined ? null : Date.parse(asked.at)
  return (
    <Card title="What this reaches">
      <Stack gap="sm">
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant={at === null ? 'filled' : 'default'}
            aria-pressed={at === null}
            onClick={() => onAsk({ ...asked, at: undefined })}
          >
            Now
          </Button>
          {occasionsToTry.map(({ id, name, weekday, hour }) => {
            const then = nextTime(now, timeZone, weekday, hour)
            return (
              <Button
                key={id}
                size="compact-sm"
                variant={at === then ? 'filled' : 'default'}
                aria-pressed={at === then}
                onClick={() => onAsk({ ...asked, at: new Date(then).toISOString() })}
              >
                {name}
              </Button>
            )
          })}
        </Group>
        <Group align="flex-end" gap="sm">
          <Select
            label="Severity"
            w={120}
            data={levels}
            value={asked.severity ?? levels[0] ?? null}
            allowDeselect={false}
            onChange={(severity) => severity !== null && onAsk({ ...asked, severity })}
          />
          <InstantInput
            label="Begins"
            at={at ?? now}
            timeZone={timeZone}
            onChange={(then) => onAsk({ ...asked, at: new Date(then).toISOString() })}
          />
        </Group>
        {unfinished && (
          <Alert color="gray" variant="light">
            Complete the form, and this shows whom it would page.
          </Alert>
        )}
        <div aria-live="polite" aria-busy={simulated.isFetching}>
          {!unfinished && <Shown of={simulated}>{(answer) => <SimulatedWalk simulation={answer} />}</Shown>}
        </div>
        <Text size="xs" c="dimmed">
          If nobody answers. Who is on call is looked up for each step at its time.
        </Text>
      </Stack>
    </Card>
  )
}
