import { Button, List, Modal, Stack, Text } from '@mantine/core'
import { type ReactElement, useEffect } from 'react'
import { applyFill, proposeFill } from '../../../../api/on-call-health.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import { tell } from '../../../app/toasts.tsx'
import { DialogFooter } from '../../../components/dialog-footer.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Refused } from '../../../components/refused.tsx'
import { Stretch } from '../../../components/stretch.tsx'
import { useAct } from '../../../queries/act.ts'
import { useNameOf } from '../../../queries/rotas.ts'

type Given = {
  schedule: Schedule
  range: { from: number; until: number }
  timeZone: string
  onClose: () => void
}

const ignore = () => undefined

/** Proposes who fills what is empty, and why; applied it is overrides. */
export function FillDialog({ schedule, range, timeZone, onClose }: Given): ReactElement {
  const nameOf = useNameOf()
  const params = { id: schedule.id }
  const { mutate, data, error } = useAct(proposeFill, { onRefused: ignore })
  const apply = useAct(applyFill, {
    touches: ['on-call', 'on-call-health'],
    onDone: ({ overrides }) => {
      tell(`${overrides.length} overrides added.`)
      onClose()
    },
  })
  const { from, until } = range
  useEffect(() => {
    const body = { from: new Date(from).toISOString(), to: new Date(until).toISOString() }
    mutate([{ params: { id: schedule.id }, body }])
  }, [mutate, schedule.id, from, until])
  return (
    <Modal opened onClose={onClose} title="Fill where nobody is on call" centered size="lg">
      <Stack>
        <Refused error={error} />
        {!data && !error && <Loading rows={3} />}
        {data && (
          <List listStyleType="none" spacing="sm">
            {data.turns.map((turn) => (
              <List.Item key={turn.starts_at}>
                <Text fw={600}>{turn.person === null ? 'Nobody could be chosen' : nameOf(turn.person)}</Text>
                <Text size="sm">
                  <Stretch startsAt={turn.starts_at} endsAt={turn.ends_at} timeZone={timeZone} />
                </Text>
                <Text size="sm" c="dimmed">
                  {turn.because}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
        <DialogFooter onCancel={onClose}>
          <Button
            disabled={!data || data.overrides.length === 0}
            loading={apply.isPending}
            onClick={() => data && apply.mutate([{ params, body: { overrides: data.overrides } }])}
          >
            Add these overrides
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
