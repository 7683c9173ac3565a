import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { listIncidents } from '../../../api/incidents.ts'
import { sendTest } from '../../../api/integration-activity.ts'
import { integrationKeys, integrations } from '../../../api/organisation-resources.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { CopyableCode } from '../../components/copy.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { curlFor } from './curl-for.ts'
import { PageArriving } from './page-arriving.tsx'

const LOOK_AGAIN_MS = 1_000

/** A signal comes in, and the page of it is followed to whoever is on call. */
export function PageStep({ onDone }: { person: string; onDone: () => void }): ReactElement {
  const { server } = useSession()
  const [since] = useState(() => new Date().toISOString())
  const { data: known } = useAsked(integrations.list, { query: { limit: 1 } })
  const integration = known?.items[0]
  const { data: keys } = useQuery({
    queryKey: ['integrations', integrationKeys.path, integration?.id],
    queryFn: async () => await client.call(integrationKeys, { params: { id: integration?.id ?? '' } }),
    enabled: integration !== undefined,
  })
  const { data: found } = useQuery({
    queryKey: ['incidents', listIncidents.path, 'newest of', integration?.service],
    queryFn: async () =>
      await client.call(listIncidents, { query: { service: integration?.service ?? '', limit: 1 } }),
    enabled: integration !== undefined,
    refetchInterval: LOOK_AGAIN_MS,
  })
  const send = useAct(sendTest, { touches: ['incidents'] })
  if (!integration) return <Text size="sm">Connect something first.</Text>
  const newest = found?.items[0]
  const incident = newest && (isOpen(newest) || newest.detected_at >= since) ? newest : undefined
  const key = keys?.keys[0]
  return (
    <Stack gap="sm">
      {key !== undefined && (
        <>
          <Text size="sm">Send a signal as your monitoring would:</Text>
          <CopyableCode value={curlFor(integration.type, key, server.public_url)} />
        </>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {incident ? `${incident.id} is open: ${incident.title}` : 'Waiting for a signal…'}
        </Text>
        <Button
          mih={44}
          variant={incident ? 'default' : 'filled'}
          loading={send.isPending}
          onClick={() => send.mutate([{ params: { id: integration.id }, body: { severity: 'critical' } }])}
        >
          Send a test signal
        </Button>
      </Group>
      {send.data && send.data.status >= 300 && (
        <Alert color="red">The intake answered {send.data.status}.</Alert>
      )}
      {incident && (
        <>
          <PageArriving incident={incident.id} />
          <Group justify="space-between">
            <Anchor href={`/page/${incident.id}`}>Answer it here: {incident.id}</Anchor>
            <Button mih={44} onClick={onDone}>
              Done
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
