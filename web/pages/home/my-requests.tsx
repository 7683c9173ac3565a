import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { addressOf, handOverAddress } from '../../app/addresses.ts'
import { Ago, Moment } from '../../time/moment.tsx'
import { OfferedRole } from './offered-role.tsx'
import { SwapToAnswer } from './swap-to-answer.tsx'
import { SwapToApprove } from './swap-to-approve.tsx'

/** What others wait for; nothing is shown when they wait for nothing. */
export function MyRequests({
  home: { hand_overs, offered_roles, swaps },
}: {
  home: Home
}): ReactElement | null {
  const count = hand_overs.length + offered_roles.length + swaps.to_answer.length + swaps.to_approve.length
  if (count + swaps.own.length === 0) return null
  return (
    <Card title="Requests and hand-overs">
      <Rows label="Requests and hand-overs">
        {offered_roles.map((offer) => (
          <OfferedRole key={`${offer.incident}/${offer.number}`} offer={offer} />
        ))}
        {swaps.to_answer.map((swap) => (
          <SwapToAnswer key={swap.id} swap={swap} />
        ))}
        {swaps.to_approve.map((swap) => (
          <SwapToApprove key={swap.id} swap={swap} />
        ))}
        {hand_overs.map(({ id, schedule, at, outgoing }) => (
          <Row
            key={id}
            title={
              <Link to={handOverAddress(id)} c="inherit" fw={550}>
                Hand-over of {schedule}
              </Link>
            }
            below={
              <>
                from {outgoing.join(', ') || 'nobody'}, <Moment at={at} />
              </>
            }
            end={<Ago at={at} />}
          />
        ))}
        {swaps.own.map(({ id, schedule, state, starts_at, candidates }) => (
          <Row
            key={id}
            title={
              <Link to={addressOf({ kind: 'schedule', id: schedule })} c="inherit" fw={550}>
                You asked for cover in {schedule}
              </Link>
            }
            below={
              <>
                <Moment at={starts_at} /> ·{' '}
                {state === 'open' ? `asked: ${candidates.join(', ')}` : 'accepted, waits for approval'}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
