import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Alert } from '../../../api/alerts.ts'
import { services } from '../../../api/organisation-resources.ts'
import { Confirm } from '../../components/confirm.tsx'
import { useEvery } from '../../queries/every.ts'
import { useName } from '../../queries/names.ts'

type Given = { alert: Alert; opened: boolean; busy: boolean; onClose: () => void; onConfirm: () => void }

/** Says who is paged before it pages. */
export function PromoteDialog({ alert, onConfirm, ...dialog }: Given): ReactElement {
  const { data: all = [] } = useEvery(services.list)
  const service = all.find(({ id }) => id === alert.service)
  const policy = useName('policy', service?.escalation_policy ?? '')
  return (
    <Confirm title="Make an incident of it?" does="Make an incident" onConfirm={onConfirm} {...dialog}>
      <Text size="sm">
        It opens as if nothing had kept it from paging.{' '}
        {service?.escalation_policy
          ? `The escalation policy ${policy} is walked, by the level that “${alert.severity}” means for ${service.name}.`
          : 'No escalation policy is behind it, so the catch-all is paged.'}
      </Text>
    </Confirm>
  )
}
