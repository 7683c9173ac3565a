import { Button, List, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Alert } from '../../../api/alerts.ts'
import { testRules } from '../../../api/routing.ts'
import { IncidentLink } from '../../components/incident-link.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAskedIf } from '../../queries/ask-if.ts'
import { Moment } from '../../time/moment.tsx'

/** Who decided what about it, in order, and where that led. */
export function WhyPaged({ alert }: { alert: Alert }): ReactElement {
  const { decided, suppression, incident, service } = alert
  return (
    <Stack gap="sm">
      <List size="sm" spacing={6} type="ordered">
        <List.Item>
          A signal of <b>{alert.integration}</b> said “{alert.severity}”.
        </List.Item>
        {decided.map(({ by, id, did, because }) => (
          <List.Item key={`${by} ${id}`}>
            {by === 'rule' ? (
              <>
                Rule <b>{id}</b>
              </>
            ) : (
              by
            )}{' '}
            {did}
            <Text size="xs" c="dimmed">
              {because}
            </Text>
          </List.Item>
        ))}
        {decided.length === 0 && <List.Item>No rule decided anything about it.</List.Item>}
        <List.Item>
          {incident !== null && suppression === null && (
            <>
              It belongs to <IncidentLink id={incident} />, which pages the policy of{' '}
              {service === null ? 'nobody, since it has no service: the catch-all is paged' : 'its service'}.
            </>
          )}
          {incident !== null && suppression !== null && (
            <>
              It paged nobody at first: {suppression.because} Now it belongs to <IncidentLink id={incident} />
              .
            </>
          )}
          {incident === null && (suppression?.because ?? 'It opened no incident.')}
          {suppression?.until && alert.status === 'suppressed' && (
            <Text size="xs" c="dimmed">
              Until <Moment at={suppression.until} />; if it still fires then, it opens its incident.
            </Text>
          )}
        </List.Item>
      </List>
      <RulesOfToday alert={alert} />
    </Stack>
  )
}

function RulesOfToday({ alert }: { alert: Alert }): ReactElement {
  const [asked, setAsked] = useState(false)
  const { summary, source, severity, integration, service, dedup_key, labels, details } = alert
  const today = useAskedIf(asked, testRules, {
    body: { alert: { summary, source, severity, integration, service, dedup_key, labels, details } },
  })
  if (!asked) {
    return (
      <Button variant="default" size="xs" onClick={() => setAsked(true)} style={{ alignSelf: 'flex-start' }}>
        Ask the rules of today
      </Button>
    )
  }
  return (
    <Shown of={today}>
      {({ does, decided }) => (
        <Text size="sm">
          The rules of today would {verbs[does]}
          {decided.length > 0 && `, by ${decided.map(({ rule }) => rule).join(', ')}`}.
        </Text>
      )}
    </Shown>
  )
}

const verbs = {
  open: 'let it page',
  suppress: 'suppress it',
  pause: 'wait whether it resolves itself',
  drop: 'drop it',
}
