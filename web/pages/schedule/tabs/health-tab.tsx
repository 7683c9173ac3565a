import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { scheduleHealth } from '../../../../api/on-call-health.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import { useAllowed } from '../../../app/allowed.ts'
import { Card } from '../../../components/card.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { FairnessTable } from './fairness-table.tsx'
import { FillDialog } from './fill-dialog.tsx'

export function HealthTab({ schedule, timeZone }: { schedule: Schedule; timeZone: string }): ReactElement {
  const health = useAsked(scheduleHealth, { params: { id: schedule.id } })
  const mayFill = useAllowed('override.edit', { team: schedule.team }).allow
  const [filling, setFilling] = useState<{ from: number; until: number } | null>(null)
  return (
    <Shown of={health}>
      {({ findings, fairness, pages }) => (
        <Stack>
          {findings.length === 0 && (
            <Alert color="green" variant="light" title="Healthy">
              No gap, nobody overburdened, nobody on call while away.
            </Alert>
          )}
          {findings.map(({ rule, text, remedy, stretches }) => (
            <Alert
              key={`${rule} ${text}`}
              color={rule === 'gap' || rule === 'away' ? 'red' : 'yellow'}
              variant="light"
              title={text}
            >
              <Group justify="space-between" align="flex-end">
                <Text size="sm">{remedy.text}</Text>
                {rule === 'gap' && mayFill && stretches[0] && (
                  <Button size="xs" variant="default" onClick={() => setFilling(spanOf(stretches))}>
                    Fill fairly
                  </Button>
                )}
              </Group>
            </Alert>
          ))}
          <Card
            title={fairness.score === null ? 'Fairness' : `Fairness ${Math.round(fairness.score)} of 100`}
          >
            <FairnessTable shares={fairness.shares} pages={pages} />
          </Card>
          {filling && (
            <FillDialog
              schedule={schedule}
              range={filling}
              timeZone={timeZone}
              onClose={() => setFilling(null)}
            />
          )}
        </Stack>
      )}
    </Shown>
  )
}

function spanOf(stretches: readonly { starts_at: string; ends_at: string }[]) {
  return {
    from: Math.min(...stretches.map(({ starts_at }) => Date.parse(starts_at))),
    until: Math.max(...stretches.map(({ ends_at }) => Date.parse(ends_at))),
  }
}
