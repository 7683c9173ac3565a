import { Grid, Group, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { showAlert, type Alert } from '../../../api/alerts.ts'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'
import { AlertActions } from './alert-actions.tsx'
import { AlertSeverity, AlertStatus } from './alert-badges.tsx'
import { AlertFacts } from './alert-facts.tsx'
import { AlertSignals } from './alert-signals.tsx'
import { WhyPaged } from './why-paged.tsx'

/** One alert: what it says, why it paged or did not, and every signal of it. */
export function AlertPage(): ReactElement {
  const { id } = useParams({ from: '/frame/alerts/$id' })
  const read = useAsked(showAlert, { params: { id } })
  return (
    <Page title={read.data?.summary ?? 'Alert'} actions={read.data && <AlertActions alert={read.data} />}>
      <Shown of={read}>
        {(alert) => (
          <Stack>
            <Heading alert={alert} />
            <Grid gap="lg">
              <Grid.Col span={{ base: 12, lg: 7 }}>
                <Stack>
                  <Card title="What it says">
                    <AlertFacts alert={alert} />
                  </Card>
                  <Card title={alert.count === 1 ? 'The signal' : `${alert.count} signals`}>
                    <AlertSignals alert={id} />
                  </Card>
                </Stack>
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 5 }}>
                <Card title={alert.suppression ? 'Why it paged nobody' : 'Why it paged'}>
                  <WhyPaged alert={alert} />
                </Card>
              </Grid.Col>
            </Grid>
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

function Heading({ alert }: { alert: Alert }): ReactElement {
  return (
    <Group gap="xs">
      <AlertSeverity {...alert} />
      <AlertStatus {...alert} />
      <Text size="sm" c="dimmed">
        first seen <Ago at={alert.first_seen_at} />, last heard of <Ago at={alert.last_seen_at} />
      </Text>
    </Group>
  )
}
