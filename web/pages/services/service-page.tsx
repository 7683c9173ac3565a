import { Grid, Stack, Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { services } from '../../../api/organisation-resources.ts'
import { useAllowed } from '../../app/allowed.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import { DependenciesCard } from './dependencies-card.tsx'
import { FiguresCard } from './figures-card.tsx'
import { IncidentsCard } from './incidents-card.tsx'
import { ServiceFacts } from './service-facts.tsx'
import { SignalsCard } from './signals-card.tsx'
import { WorkCard } from './work-card.tsx'

/** One service, with all that happened to it of late. */
export function ServicePage(): ReactElement {
  const { id } = useParams({ from: '/frame/services/$id' })
  const navigate = useNavigate({ from: '/services/$id' })
  const read = useAsked(services.get, { params: { id } })
  const { data: all = [] } = useEvery(services.list)
  const may = useAllowed('service.edit', { team: read.data?.team ?? null })
  const remove = useAct(services.remove, {
    touches: ['integrations'],
    onDone: () => void navigate({ to: '/services' }),
  })
  return (
    <Page
      title={read.data?.name ?? id}
      actions={
        may.allow &&
        read.data && (
          <>
            <ButtonLink to="/services/$id/edit" params={{ id }} variant="default">
              Edit
            </ButtonLink>
            <ConfirmButton
              does="Remove"
              title={`Remove ${read.data.name}?`}
              danger
              typed={id}
              busy={remove.isPending}
              onConfirm={() => remove.mutate([{ params: { id } }])}
            >
              <Text size="sm">
                Its integrations and their keys go with it; what still sends with them is refused.
              </Text>
            </ConfirmButton>
          </>
        )
      }
    >
      <Shown of={read}>
        {(service) => (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: 7 }}>
              <Stack>
                <ServiceFacts service={service} />
                <DependenciesCard service={service} services={all} />
                <FiguresCard service={id} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 5 }}>
              <Stack>
                <IncidentsCard service={id} />
                <SignalsCard service={id} />
                <WorkCard service={id} />
              </Stack>
            </Grid.Col>
          </Grid>
        )}
      </Shown>
    </Page>
  )
}
