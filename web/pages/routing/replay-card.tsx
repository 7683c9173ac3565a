import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { replayRules } from '../../../api/routing.ts'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { Moment } from '../../time/moment.tsx'
import type { GivenRules } from './tester-card.tsx'

const differences = {
  paged: 'would page',
  'not-paged': 'would page nobody',
  'other-service': 'goes to another service',
  'other-treatment': 'is treated otherwise',
}

const SHOWN = 20

/** What would have been different of late, before it is published. */
export function ReplayCard({ given }: { given: GivenRules }): ReactElement | null {
  const may = useMay('signal.read')
  const [days, setDays] = useState(7)
  const replay = useAct(replayRules)
  if (!may) return null
  const { data } = replay
  return (
    <Card title="Play back what came">
      <Stack gap="sm">
        <Group align="flex-end">
          <NumberInput
            label="The last"
            suffix=" days"
            min={1}
            max={90}
            w={120}
            value={days}
            onChange={(value) => setDays(Number(value) || 1)}
          />
          <Button
            variant="default"
            loading={replay.isPending}
            onClick={() => replay.mutate([{ body: { ...given, days } }])}
          >
            Play back
          </Button>
        </Group>
        <div aria-live="polite">
          {data && (
            <Stack gap="xs">
              <Text size="sm">
                Of {data.signals} signals since <Moment at={data.from} />,{' '}
                {data.differences.length === 0
                  ? 'none would have been routed otherwise.'
                  : Object.entries(differences)
                      .map(
                        ([name, text]) => [data.counts[isDifference(name) ? name : 'paged'], text] as const,
                      )
                      .filter(([count]) => count > 0)
                      .map(([count, text]) => `${count} ${text}`)
                      .join(', ')}
              </Text>
              <Rows label="Differences">
                {data.differences
                  .slice(0, SHOWN)
                  .map(({ signal, difference, before, after, received_at: at }) => (
                    <Row
                      key={signal}
                      title={(after ?? before)?.summary ?? 'An alert that was open'}
                      below={
                        <>
                          <Moment at={at} />, {differences[difference]}
                          {after && after.rules.length > 0 && `, by ${after.rules.join(', ')}`}
                        </>
                      }
                    />
                  ))}
              </Rows>
            </Stack>
          )}
        </div>
      </Stack>
    </Card>
  )
}

function isDifference(name: string): name is keyof typeof differences {
  return Object.hasOwn(differences, name)
}
