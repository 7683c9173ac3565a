import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { sendTest } from '../../../api/integration-activity.ts'
import type { IntegrationType } from '../../../domain/integration/catalogue.ts'
import { canBeTested } from '../../../domain/integration/test-event.ts'
import { Card } from '../../components/card.tsx'
import { useAllowedOfService } from '../../queries/allowed-of-service.ts'
import { useAct } from '../../queries/act.ts'

type Given = { id: string; service: string; type: IntegrationType }

/** Sends what the vendor would, the same way. */
export function TestCard({ id, service, type }: Given): ReactElement | null {
  const may = useAllowedOfService('integration.edit', service)
  const [severity, setSeverity] = useState<'info' | 'critical'>('info')
  const send = useAct(sendTest, {
    touches: ['integration-activity', 'signals', 'alerts', 'heartbeats', 'changes'],
  })
  if (!may) return null
  if (!canBeTested(type)) {
    return (
      <Card title="Send a test event">
        <Text size="sm">
          {type === 'sns'
            ? 'Amazon signs what it sends, so only Amazon can: publish a message to the topic.'
            : 'Send a mail to its address.'}
        </Text>
      </Card>
    )
  }
  return (
    <Card title="Send a test event">
      <Stack gap="sm">
        {type !== 'heartbeat' && type !== 'github' && type !== 'gitlab' && (
          <Radio.Group
            label="How bad"
            value={severity}
            onChange={(value) => setSeverity(value === 'critical' ? 'critical' : 'info')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="info" label="Info, which pages nobody unless a rule says otherwise" />
              <Radio value="critical" label="Critical, which pages whom a real alert would" />
            </Stack>
          </Radio.Group>
        )}
        <Group>
          <Button
            loading={send.isPending}
            onClick={() => send.mutate([{ params: { id }, body: { severity } }])}
          >
            Send
          </Button>
        </Group>
        <div role="status">
          {send.data && (
            <Alert color={send.data.status < 300 ? 'teal' : 'red'} variant="light">
              {send.data.path} answered {send.data.status}
              {send.data.status < 300 ? '. It is on disk.' : ', so it was not taken.'}
            </Alert>
          )}
        </div>
      </Stack>
    </Card>
  )
}
