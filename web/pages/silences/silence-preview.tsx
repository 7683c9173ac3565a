import { Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { previewSilence } from '../../../api/silences.ts'
import { Card } from '../../components/card.tsx'
import { IncidentLink } from '../../components/incident-link.tsx'
import { Link } from '../../components/link.tsx'
import { areMatchers } from '../../components/matchers-input.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { asking } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

type Given = { services: string[]; matchers: string[] }

const SETTLED_MS = 300

/** What it would have silenced in the last day. */
export function SilencePreview(given: Given): ReactElement {
  const [body] = useDebouncedValue(given, SETTLED_MS)
  const preview = useQuery({
    ...asking(previewSilence, { body }),
    enabled: areMatchers(body.matchers),
    placeholderData: keepPreviousData,
  })
  return (
    <Card title="In the last day it would have silenced">
      <div aria-live="polite">
        <Shown of={preview}>
          {({ alerts, with_incident: paged, newest, complete }) => (
            <Stack gap="xs">
              <Text>
                <b>{alerts === 1 ? '1 alert' : `${alerts} alerts`}</b>, {paged} of them with an incident
                {!complete && '; there were too many to look at all'}
              </Text>
              {alerts === 0 && (
                <Text size="sm" c="dimmed">
                  Nothing matched. If something should have, look at the matchers once more.
                </Text>
              )}
              <Rows label="Alerts that match">
                {newest.map(({ id, summary, service, severity, incident, first_seen_at: at }) => (
                  <Row
                    key={id}
                    title={
                      <Link to="/alerts/$id" params={{ id }}>
                        {summary}
                      </Link>
                    }
                    below={
                      <>
                        {[severity, service].filter(Boolean).join(' · ')} · <Ago at={at} />
                      </>
                    }
                    end={incident !== null && <IncidentLink id={incident} />}
                  />
                ))}
              </Rows>
            </Stack>
          )}
        </Shown>
      </div>
    </Card>
  )
}
