import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listSetAsideJobs, retryJob, type SetAsideJob } from '../../../api/jobs.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

export function SetAsideJobs(): ReactElement {
  const jobs = useAsked(listSetAsideJobs, { query: { limit: 50 } })
  return (
    <Card title="Set aside because they kept failing">
      <Shown of={jobs}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nothing is set aside. What fails ten times comes here, and pages the catch-all.
            </Text>
          ) : (
            <Rows label="Jobs that were set aside">
              {items.map((job) => (
                <SetAside key={job.id} job={job} />
              ))}
            </Rows>
          )
        }
      </Shown>
    </Card>
  )
}

function SetAside({
  job: { id, kind, attempts, last_error, set_aside_at },
}: {
  job: SetAsideJob
}): ReactElement {
  const retry = useAct(retryJob, { touches: ['health'], onDone: () => tell(`${kind} is tried again.`) })
  return (
    <Row
      title={kind}
      below={
        <>
          {last_error ?? 'without a message'} · {attempts} attempts · <Ago at={set_aside_at} />
        </>
      }
      end={
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate([{ params: { id } }])}
        >
          Try again
        </Button>
      }
    />
  )
}
