import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Swap } from '../../../api/swaps.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { Ago } from '../../time/moment.tsx'
import { Stretch } from '../stretch.tsx'
import { useSwapAnswers } from './use-swap-answers.ts'

const states: Record<Swap['state'], string> = {
  open: 'open',
  accepted: 'waits for approval',
  done: 'done',
  declined: 'declined by everybody',
  withdrawn: 'withdrawn',
  rejected: 'not approved',
  expired: 'expired',
}

export function SwapCard({ swap, timeZone }: { swap: Swap; timeZone: string }): ReactElement {
  const nameOf = useNameOf()
  const answers = useSwapAnswers(swap)
  const { asked_by, kind, starts_at, ends_at, in_return, note, accepted_by, candidates, declined_by } = swap
  const waiting = candidates.filter((person) => !declined_by.includes(person))
  return (
    <Paper withBorder p="sm" bg="var(--surface)">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
            {nameOf(asked_by)} {kind === 'swap' ? 'offers a swap' : 'asks for cover'}
          </Text>
          <Badge variant="default" radius="sm" tt="none">
            {states[swap.state]}
          </Badge>
        </Group>
        <Text size="sm">
          <Stretch startsAt={starts_at} endsAt={ends_at} timeZone={timeZone} />
        </Text>
        {in_return && (
          <Text size="sm">
            in return for{' '}
            <Stretch startsAt={in_return.starts_at} endsAt={in_return.ends_at} timeZone={timeZone} />
          </Text>
        )}
        {note && <Text size="sm">“{note}”</Text>}
        <Text size="sm" c="dimmed">
          {accepted_by === null
            ? `Asked: ${waiting.map(nameOf).join(', ') || 'nobody who has not declined'}`
            : `${nameOf(accepted_by)} takes it`}
          {swap.state === 'open' && (
            <>
              {' '}
              · expires <Ago at={swap.expires_at} />
            </>
          )}
        </Text>
        {answers.length > 0 && (
          <Group gap="xs">
            {answers.map(({ does, act, busy, main }) => (
              <Button key={does} variant={main ? 'filled' : 'default'} loading={busy} onClick={act}>
                {does}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
