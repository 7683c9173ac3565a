import { Button, Code, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listAlertSignals } from '../../../api/alerts.ts'
import { useMay } from '../../app/session.ts'
import { Shown } from '../../components/shown.tsx'
import { useAskedIf } from '../../queries/ask-if.ts'
import { Moment } from '../../time/moment.tsx'
import { indented } from './indented.ts'
import { useState } from 'react'

const MORE = 20

/** What was sent, as it was sent. */
export function AlertSignals({ alert }: { alert: string }): ReactElement {
  const [limit, setLimit] = useState(MORE)
  const may = useMay('signal.read')
  const signals = useAskedIf(may, listAlertSignals, { params: { id: alert }, query: { limit } })
  if (!may) return <Text size="sm">What was sent, as it was sent, is for responders.</Text>
  return (
    <Shown of={signals}>
      {({ items, next_cursor: more }) => (
        <Stack gap={4}>
          {items.map(({ id, received_at: at, action, outcome, body }, index) => (
            <details key={id} open={index === 0}>
              <summary style={{ minHeight: 32, cursor: 'pointer' }}>
                <Text span size="sm">
                  <Moment at={at} form="full" />: {action}, {outcome.replace('-', ' ')}
                </Text>
              </summary>
              {body === null ? (
                <Text size="sm" c="dimmed" py={4}>
                  Its text is not kept any more.
                </Text>
              ) : (
                <Code block tabIndex={0} mah={360} style={{ overflow: 'auto', whiteSpace: 'pre-wrap' }}>
                  {indented(body.text)}
                </Code>
              )}
            </details>
          ))}
          {more !== null && limit < 100 && (
            <Button variant="default" size="xs" onClick={() => setLimit(Math.min(limit + MORE, 100))}>
              Show earlier ones
            </Button>
          )}
        </Stack>
      )}
    </Shown>
  )
}
