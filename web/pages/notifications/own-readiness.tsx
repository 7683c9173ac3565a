import { Alert, List } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import type { ReactElement } from 'react'
import { listDeliveries } from '../../../api/deliveries.ts'
import { notificationRules } from '../../../api/organisation-resources.ts'
import { readinessOf } from '../../../domain/notification/readiness.ts'
import { useAsked } from '../../queries/ask.ts'
import { useOwnMethods } from './own-methods.ts'
import { readinessTitle, remedyText, sentOf } from './readiness-text.ts'

/** Whether a page tonight would arrive, as far as is known; judged as the server judges a team. */
export function OwnReadiness({ person }: { person: string }): ReactElement | null {
  const { data: methods } = useOwnMethods(person)
  const { data: rules } = useAsked(notificationRules.get, { params: { id: person } })
  const { data: deliveries } = useAsked(listDeliveries, { query: { person, limit: 100 } })
  if (!methods || !rules || !deliveries) return null
  const { state, findings } = readinessOf({
    methods: methods.map(({ id, type, verified }) => ({ id, channel: type, verified })),
    highRules: rules.high.map(({ after_minutes: afterMinutes, via }) => ({ afterMinutes, via })),
    sent: sentOf(deliveries.items),
    missedIncidents: 0,
  })
  const isReady = state === 'ready'
  return (
    <Alert
      color={isReady ? 'teal' : state === 'doubtful' ? 'orange' : 'red'}
      variant="light"
      icon={isReady ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={readinessTitle(state, methods)}
    >
      {findings.length > 0 && (
        <List size="sm" spacing={4}>
          {findings.map((finding) => (
            <List.Item key={`${finding.because} ${finding.method}`}>{remedyText(finding, methods)}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
