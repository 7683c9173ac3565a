import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { sections } from './sections.ts'

export function OverviewPage(): ReactElement {
  const { server, may } = useSession()
  return (
    <Page title="Settings" description={`Tocsin ${server.version} at ${server.public_url}`}>
      <SimpleGrid cols={{ base: 1, xl: 2 }} spacing="lg">
        {sections.map(({ title, sections: own }) => (
          <Stack key={title} gap={4} component="section">
            <Title order={2}>{title}</Title>
            <Rows label={title}>
              {own
                .filter(({ may: needed }) => needed === undefined || may.includes(needed))
                .map(({ to, title: name, about }) => (
                  <Row
                    key={to}
                    title={
                      <Link to={to} fw={550}>
                        {name}
                      </Link>
                    }
                    below={about}
                  />
                ))}
            </Rows>
          </Stack>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="md">
        All of this is part of the organisation file too, so that it can be kept with your code.
      </Text>
    </Page>
  )
}
