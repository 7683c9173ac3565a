import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactElement } from 'react'
import { testContactMethod } from '../../../api/contact-tests.ts'
import { confirmDelivery, type Delivery, readDelivery } from '../../../api/deliveries.ts'
import { client } from '../../app/client.ts'
import { Failed } from '../../components/failed.tsx'
import { Hops } from '../../components/hops.tsx'
import { Loading } from '../../components/loading.tsx'
import { useAct } from '../../queries/act.ts'

const LOOK_AGAIN_MS = 700

/** Sends one test when it opens, and follows it hop by hop. */
export function TestMethod({ method, onClose }: { method: string; onClose: () => void }): ReactElement {
  const sent = useMutation({
    mutationFn: async (id: string) => await client.call(testContactMethod, { params: { id } }),
  })
  const asked = useRef(false)
  const send = sent.mutate
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    send(method)
  }, [method, send])
  return (
    <Modal opened onClose={onClose} title="Test page" centered>
      {sent.data ? (
        <Followed id={sent.data.delivery} onClose={onClose} />
      ) : sent.error ? (
        <Failed error={sent.error} />
      ) : (
        <Loading rows={3} />
      )}
    </Modal>
  )
}

function Followed({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { data, error } = useQuery({
    queryKey: ['deliveries', readDelivery.path, { params: { id } }],
    queryFn: async () => await client.call(readDelivery, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_AGAIN_MS),
    staleTime: 0,
  })
  const confirm = useAct(confirmDelivery, { touches: ['contact-methods'] })
  if (error && !data) return <Failed error={error} />
  if (!data) return <Loading rows={3} />
  return (
    <Stack>
      <div aria-live="polite">
        <Hops {...data} awaited />
      </div>
      {data.state === 'failed' && <Alert color="red">{whyFailed(data)}</Alert>}
      <Group justify="space-between">
        {isOver(data) ? (
          <Text size="sm">{data.state === 'answered' ? 'Pages reach you here.' : ''}</Text>
        ) : (
          <Button
            mih={44}
            loading={confirm.isPending}
            onClick={() => confirm.mutate([{ params: { id }, body: {} }])}
          >
            It came
          </Button>
        )}
        <Button mih={44} variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Stack>
  )
}

function isOver({ state }: Delivery): boolean {
  return state === 'answered' || state === 'failed' || state === 'cancelled'
}

function whyFailed({ attempts, because }: Delivery): string {
  return attempts.at(-1)?.detail ?? because ?? 'It did not arrive.'
}
