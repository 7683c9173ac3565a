import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import type { HandOver } from '../../../api/hand-overs.ts'
import { Severity } from '../../components/severity.tsx'
import { Moment } from '../../time/moment.tsx'

/** Open incidents of what the schedule answers for, the pages of the shift that ends, and changes. */
export function Facts({ facts }: { facts: HandOver['facts'] }): ReactElement {
  const { open_incidents: incidents, pages, changes } = facts
  return (
    <Stack>
      <Part title="Open incidents" none="None is open.">
        {incidents.map(({ id, title, severity, status }) => (
          <List.Item key={id}>
            <Severity level={severity} /> <Incident id={id} /> {title}, {status}
          </List.Item>
        ))}
      </Part>
      <Part title="Pages of the shift that ends" none="Nobody was paged.">
        {pages.map(({ incident, title, count, last_at }) => (
          <List.Item key={incident}>
            <Incident id={incident} /> {title}: {count === 1 ? 'one page' : `${count} pages`}, the last{' '}
            <Moment at={last_at} />
          </List.Item>
        ))}
      </Part>
      <Part title="Changes of the last day" none="Nothing was changed.">
        {changes.map(({ service, summary, at }) => (
          <List.Item key={`${at} ${summary}`}>
            <Moment at={at} /> {service === null ? '' : `${service}: `}
            {summary}
          </List.Item>
        ))}
      </Part>
    </Stack>
  )
}

function Incident({ id }: { id: string }): ReactElement {
  return (
    <Anchor href={`/incidents/${id}`} underline="always">
      {id}
    </Anchor>
  )
}

function Part({
  title,
  none,
  children,
}: {
  title: string
  none: string
  children: ReactNode[]
}): ReactElement {
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <List size="sm" spacing={4}>
          {children}
        </List>
      )}
    </section>
  )
}
