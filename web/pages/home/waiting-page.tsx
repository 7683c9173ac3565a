import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { acknowledgeIncident, escalateIncident } from '../../../api/incident-verbs.ts'
import { addressOf } from '../../app/addresses.ts'
import { tell } from '../../app/toasts.tsx'
import { Link } from '../../components/link.tsx'
import { Row } from '../../components/rows.tsx'
import { Severity } from '../../components/severity.tsx'
import { useAct } from '../../queries/act.ts'
import { Ago } from '../../time/moment.tsx'

type Given = { page: Home['pages'][number] }

/** It is shown as answered at once; a refusal brings the buttons back. */
export function WaitingPage({ page: { incident, title, severity, service, paged_at } }: Given): ReactElement {
  const acknowledge = useAct(acknowledgeIncident, { touches: ['home'] })
  const escalate = useAct(escalateIncident, {
    touches: ['home'],
    onDone: () => tell(`${incident} is escalated: the next step is paged now.`),
  })
  const given = [{ params: { id: incident } }] as const
  const isAnswered = acknowledge.isPending || acknowledge.isSuccess
  return (
    <Row
      start={<Severity level={severity} />}
      title={
        <Link to={addressOf({ kind: 'incident', id: incident })} fw={600} c="inherit">
          {title}
        </Link>
      }
      below={
        <>
          {[incident, service].filter(Boolean).join(' · ')} · paged <Ago at={paged_at} />
        </>
      }
      end={
        isAnswered ? (
          <Text size="sm" fw={600} c="var(--good)" role="status">
            You have it
          </Text>
        ) : (
          <>
            <Button size="md" onClick={() => acknowledge.mutate([...given])}>
              Acknowledge
            </Button>
            <Button
              size="md"
              variant="default"
              loading={escalate.isPending}
              onClick={() => escalate.mutate([...given])}
            >
              Escalate
            </Button>
          </>
        )
      }
    />
  )
}
