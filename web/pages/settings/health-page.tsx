import { Badge, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { healthFigures, healthReport, type HealthCheck } from '../../../api/health.ts'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'
import { lengthText } from '../../time/length-text.ts'
import { SetAsideJobs } from './set-aside-jobs.tsx'
import classes from './settings.module.css'

/** Whether pages would get through now; `tocsin doctor` says the same. */
export function HealthPage(): ReactElement {
  const report = useAsked(healthReport)
  const mayRetry = useMay('job.retry')
  return (
    <Page title="Health" description="Whether pages get through">
      <Stack>
        <Figures />
        <Card title="Findings">
          <Shown of={report}>{({ checks }) => <Checks checks={checks} />}</Shown>
        </Card>
        {mayRetry && <SetAsideJobs />}
      </Stack>
    </Page>
  )
}

function Figures(): ReactElement {
  const figures = useAsked(healthFigures)
  return (
    <Card title="The work">
      <Shown of={figures}>
        {({ waiting_jobs: waiting, queue_lag_seconds: lag, ...last }) => (
          <dl className={classes.figures}>
            <Figure name="Last page delivered" value={agoOf(last.last_page_delivered_at)} />
            <Figure name="Queue lag" value={lag < 1 ? 'none' : lengthText(lag * 1_000)} />
            <Figure name="Jobs that wait" value={waiting} />
            <Figure name="Set aside" value={last.set_aside_jobs} />
            <Figure name="Last probe" value={agoOf(last.last_probe_at)} />
          </dl>
        )}
      </Shown>
    </Card>
  )
}

function agoOf(at: string | null): ReactElement | string {
  return at === null ? 'not yet' : <Ago at={at} />
}

function Figure({ name, value }: { name: string; value: ReactElement | string | number }): ReactElement {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

const order: readonly HealthCheck['state'][] = ['problem', 'warning', 'ok']
const colours: Record<HealthCheck['state'], string> = { problem: 'red', warning: 'orange', ok: 'teal' }

function Checks({ checks }: { checks: HealthCheck[] }): ReactElement {
  const worstFirst = checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return (
    <Rows label="Findings">
      {worstFirst.map(({ id, state, text, remedy }) => (
        <Row
          key={id}
          start={
            <Badge variant="dot" color={colours[state]} radius="sm" tt="none" miw={84}>
              {state}
            </Badge>
          }
          title={text}
          below={
            remedy !== null && (
              <Text size="sm" c="dimmed" span>
                {remedy}
              </Text>
            )
          }
        />
      ))}
    </Rows>
  )
}
