import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { approveSwap, rejectSwap, type Swap } from '../../../api/swaps.ts'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { useName } from '../../queries/names.ts'
import { Moment } from '../../time/moment.tsx'

const TOUCHES = ['home', 'swaps', 'on-call', 'shifts']

export function SwapToApprove({ swap }: { swap: Swap }): ReactElement {
  const { id, schedule, asked_by, accepted_by, starts_at, ends_at } = swap
  const asking = useName('person', asked_by)
  const taking = useName('person', accepted_by ?? '')
  const approve = useAct(approveSwap, { touches: TOUCHES })
  const reject = useAct(rejectSwap, { touches: TOUCHES })
  const given = { params: { id: schedule, swap: id } }
  return (
    <Row
      title={`${taking} takes a shift of ${asking} in ${schedule}, if you approve`}
      below={
        <>
          <Moment at={starts_at} /> to <Moment at={ends_at} />
        </>
      }
      end={
        <>
          <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate([given])}>
            Approve
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={reject.isPending}
            onClick={() => reject.mutate([given])}
          >
            Reject
          </Button>
        </>
      }
    />
  )
}
