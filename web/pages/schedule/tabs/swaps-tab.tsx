import { Button, Group, Stack } from '@mantine/core'
import IconArrowsExchange from '@tabler/icons-react/dist/esm/icons/IconArrowsExchange.mjs'
import { type ReactElement, useState } from 'react'
import { listSwapsOfSchedule } from '../../../../api/swaps.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../../domain/organisation/follow.ts'
import { useSession } from '../../../app/session.ts'
import { Empty } from '../../../components/empty.tsx'
import { Shown } from '../../../components/shown.tsx'
import { AskSwapDialog } from '../../../components/swaps/ask-swap-dialog.tsx'
import { SwapCard } from '../../../components/swaps/swap-card.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { peopleIn } from '../rota/people-in.ts'
import { nextShiftOf } from '../rota/next-shift-of.ts'

type Given = { schedule: Schedule; find: FindSchedule; timeZone: string; now: number }

export function SwapsTab({ schedule, find, timeZone, now }: Given): ReactElement {
  const swaps = useAsked(listSwapsOfSchedule, { params: { id: schedule.id }, query: { limit: 20 } })
  const me = useSession().person?.id ?? null
  const [asking, setAsking] = useState(false)
  const people = peopleIn(schedule, find)
  const mine = me === null ? null : nextShiftOf(schedule, find, me, now)
  const ask = mine && (
    <Button variant="default" onClick={() => setAsking(true)}>
      Ask who takes my shift
    </Button>
  )
  return (
    <Stack>
      <Shown of={swaps}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconArrowsExchange} title="No swaps" action={ask}>
              {mine
                ? 'Ask who takes your next shift, or offer it for another.'
                : 'Whoever has a shift here can ask who takes it.'}
            </Empty>
          ) : (
            <>
              {ask && <Group>{ask}</Group>}
              {items.map((swap) => (
                <SwapCard key={swap.id} swap={swap} timeZone={timeZone} />
              ))}
            </>
          )
        }
      </Shown>
      {asking && mine && me !== null && (
        <AskSwapDialog
          schedule={schedule.id}
          person={me}
          others={people}
          range={mine}
          timeZone={timeZone}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  )
}
