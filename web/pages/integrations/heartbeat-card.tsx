import { Button, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { heartbeats } from '../../../api/heartbeats.ts'
import { integrations } from '../../../api/organisation-resources.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'
import { HeartbeatState } from './heartbeat-state.tsx'

/** Whether the job calls as it should. */
export function HeartbeatCard({ id }: { id: string }): ReactElement {
  const read = useAsked(heartbeats.get, { params: { id } })
  const may = useMay('heartbeat.edit')
  const change = useAct(integrations.patch, { touches: ['heartbeats'], onDone: () => tell('Saved.') })
  return (
    <Card title="State">
      <Shown of={read}>
        {(heartbeat) => (
          <Stack gap="sm" align="flex-start">
            <Facts>
              <Fact name="Now">
                <HeartbeatState heartbeat={heartbeat} />
              </Fact>
              <Fact name="Comes every">
                {heartbeat.interval_minutes} min, with {heartbeat.grace_minutes} min of grace
              </Fact>
              <Fact name="Next by">
                {heartbeat.next_ping_by !== null && <Ago at={heartbeat.next_ping_by} />}
              </Fact>
            </Facts>
            {may && (
              <Button
                variant="default"
                size="xs"
                loading={change.isPending}
                onClick={() => change.mutate([{ params: { id }, body: { enabled: !heartbeat.enabled } }])}
              >
                {heartbeat.enabled ? 'Expect none for now' : 'Expect it again'}
              </Button>
            )}
          </Stack>
        )}
      </Shown>
    </Card>
  )
}
