import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { acceptSwap, declineSwap, type Swap } from '../../../api/swaps.ts'
import { tell } from '../../app/toasts.tsx'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { useName } from '../../queries/names.ts'
import { Moment } from '../../time/moment.tsx'

const TOUCHES = ['home', 'swaps', 'on-call', 'shifts']

export function SwapToAnswer({ swap }: { swap: Swap }): ReactElement {
  const { id, schedule, asked_by, starts_at, ends_at, in_return } = swap
  const name = useName('person', asked_by)
  const accept = useAct(acceptSwap, { touches: TOUCHES, onDone: () => tell('The shift is yours.') })
  const decline = useAct(declineSwap, { touches: TOUCHES })
  const given = { params: { id: schedule, swap: id }, body: {} }
  return (
    <Row
      title={`${name} asks you to take a shift in ${schedule}`}
      below={
        <>
          <Moment at={starts_at} /> to <Moment at={ends_at} />
          {in_return && (
            <>
              , for yours from <Moment at={in_return.starts_at} />
            </>
          )}
        </>
      }
      end={
        <>
          <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate([given])}>
            Take it
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={decline.isPending}
            onClick={() => decline.mutate([given])}
          >
            Decline
          </Button>
        </>
      }
    />
  )
}
