import { Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listSwaps } from '../../../api/swaps.ts'
import { Shown } from '../../components/shown.tsx'
import { SwapCard } from '../../components/swaps/swap-card.tsx'
import { useAsked } from '../../queries/ask.ts'

/** Those that wait for me or that I asked for. */
export function MySwaps({ person, timeZone }: { person: string; timeZone: string }): ReactElement {
  const swaps = useAsked(listSwaps, { query: { person, state: 'open,accepted', limit: 50 } })
  return (
    <Shown of={swaps}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && (
            <Text size="sm" c="dimmed">
              Nobody waits for an answer of yours.
            </Text>
          )}
          {items.map((swap) => (
            <SwapCard key={swap.id} swap={swap} timeZone={timeZone} />
          ))}
        </Stack>
      )}
    </Shown>
  )
}
