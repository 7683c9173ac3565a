import { Code, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { listSignals } from '../../../api/signals.ts'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { Shown } from '../../components/shown.tsx'
import { asking } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'
import { indented } from '../alerts/indented.ts'
import { LastReceived, useActivity } from './activity.tsx'

const ASK_AGAIN_MS = 5_000

/** What came last, as it came. */
export function ReceivedCard({ id }: { id: string }): ReactElement {
  const may = useMay('signal.read')
  const activity = useActivity().get(id)
  const signals = useQuery({
    ...asking(listSignals, { query: { integration: id, limit: 5 } }),
    enabled: may,
    refetchInterval: ASK_AGAIN_MS,
  })
  return (
    <Card title="Last received">
      <Text size="sm" mb="xs" role="status">
        <LastReceived activity={activity} />
      </Text>
      {may && (
        <Shown of={signals}>
          {({ items }) => (
            <>
              {items.map(({ id: signal, received_at: at, action, outcome, alert, body }) => (
                <details key={signal}>
                  <summary style={{ minHeight: 36, cursor: 'pointer' }}>
                    <Text span size="sm">
                      <Ago at={at} />: {action}, {outcome.replace('-', ' ')}
                    </Text>
                  </summary>
                  {alert !== null && (
                    <Link to="/alerts/$id" params={{ id: alert }} size="sm">
                      Its alert
                    </Link>
                  )}
                  <Code block tabIndex={0} mah={300} style={{ overflow: 'auto', whiteSpace: 'pre-wrap' }}>
                    {body === null ? 'Its text is not kept any more.' : indented(body.text)}
                  </Code>
                </details>
              ))}
            </>
          )}
        </Shown>
      )}
    </Card>
  )
}
