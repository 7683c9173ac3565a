import { Alert } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { Link } from '../../components/link.tsx'
import { useLiveState } from '../../live/live-updates.ts'
import { Ago, Moment } from '../../time/moment.tsx'

/** What stands over everything else: where work goes on, who is not paged, and whether this is old. */
export function Notices({ incident }: { incident: Incident }): ReactElement {
  const { merged_into, snoozed_until, paging, status } = incident
  const live = useLiveState()
  return (
    <>
      {merged_into && (
        <Alert color="gray" p="xs">
          It was merged. Work goes on in{' '}
          <Link to="/incidents/$id" params={{ id: merged_into }} inherit>
            {merged_into}
          </Link>
          .
        </Alert>
      )}
      {snoozed_until && (
        <Alert color="yellow" p="xs">
          Nobody is paged until <Moment at={snoozed_until} form="clock" />.
        </Alert>
      )}
      {status === 'detected' && paging?.catch_all_because && (
        <Alert color="red" p="xs">
          The catch-all is paged: {paging.catch_all_because}.
        </Alert>
      )}
      {status === 'detected' && paging?.next_at && !snoozed_until && (
        <Alert color="orange" p="xs">
          Nobody has answered. The next page goes out <Ago at={paging.next_at} />.
        </Alert>
      )}
      {live === 'reconnecting' && (
        <Alert color="orange" p="xs" role="status">
          The connection is cut. What you see may be old; what you write is kept.
        </Alert>
      )}
    </>
  )
}
