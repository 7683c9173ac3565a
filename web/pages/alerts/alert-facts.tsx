import { Anchor, Badge, Code, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Alert } from '../../../api/alerts.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { useName } from '../../queries/names.ts'
import { Moment } from '../../time/moment.tsx'

/** Everything that its source said. */
export function AlertFacts({ alert }: { alert: Alert }): ReactElement {
  const { service, labels, links, details } = alert
  const serviceName = useName('service', service ?? '')
  const names = Object.entries(labels)
  return (
    <Facts>
      <Fact name="Service">
        {service !== null && (
          <Link to="/services/$id" params={{ id: service }} inherit>
            {serviceName}
          </Link>
        )}
      </Fact>
      <Fact name="Integration">
        <Link to="/integrations/$id" params={{ id: alert.integration }} inherit>
          {alert.integration}
        </Link>
      </Fact>
      <Fact name="Source">{alert.source}</Fact>
      <Fact name="Dedup key">
        <Code>{alert.dedup_key}</Code>
      </Fact>
      <Fact name="First seen">
        <Moment at={alert.first_seen_at} />
      </Fact>
      <Fact name="Last seen">
        <Moment at={alert.last_seen_at} />
      </Fact>
      <Fact name="Acknowledged">
        {alert.acknowledged_at !== null && <Moment at={alert.acknowledged_at} />}
      </Fact>
      <Fact name="Resolved">{alert.resolved_at !== null && <Moment at={alert.resolved_at} />}</Fact>
      <Fact name="Labels">
        {names.length > 0 && (
          <Group gap={4}>
            {names.map(([name, value]) => (
              <Badge key={name} variant="default" tt="none" radius="sm" fw={500} maw="100%">
                {name}={value}
              </Badge>
            ))}
          </Group>
        )}
      </Fact>
      <Fact name="Links">
        {links.length > 0 && (
          <Group gap="xs">
            {links.map(({ href, text }) => (
              <Anchor key={href} href={href} target="_blank" rel="noreferrer" inherit>
                {text || href}
              </Anchor>
            ))}
          </Group>
        )}
      </Fact>
      <Fact name="Details">
        {Object.keys(details).length > 0 && (
          <Code block tabIndex={0} mah={320} style={{ overflow: 'auto', whiteSpace: 'pre-wrap' }}>
            {JSON.stringify(details, null, 2)}
          </Code>
        )}
      </Fact>
    </Facts>
  )
}
