import { Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Service } from '../../../domain/organisation/document.ts'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'

import { DependencyGraph } from './dependency-graph.tsx'

type Given = { service: Service; services: readonly Service[] }

/** What it needs, and what needs it. */
export function DependenciesCard({ service, services }: Given): ReactElement {
  const needs = services.filter(({ id }) => service.depends_on.includes(id))
  const neededBy = services.filter(({ depends_on: on }) => on.includes(service.id))
  return (
    <Card title="Dependencies">
      {needs.length + neededBy.length === 0 ? (
        <Text size="sm" c="dimmed">
          None are written down. With them an incident shows changes of what the service needs, and its alerts
          may wait for those of what it needs.
        </Text>
      ) : (
        <>
          <DependencyGraph services={services} id={service.id} />
          <Facts>
            <Fact name="Needs">{needs.length > 0 && <ServiceLinks services={needs} />}</Fact>
            <Fact name="Needed by">{neededBy.length > 0 && <ServiceLinks services={neededBy} />}</Fact>
          </Facts>
        </>
      )}
    </Card>
  )
}

function ServiceLinks({ services }: { services: readonly Service[] }): ReactElement {
  return (
    <Group gap="xs">
      {services.map(({ id, name }) => (
        <Link key={id} to="/services/$id" params={{ id }} inherit>
          {name}
        </Link>
      ))}
    </Group>
  )
}
