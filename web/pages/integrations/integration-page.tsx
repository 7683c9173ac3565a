import { Grid, Stack, Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { integrations } from '../../../api/organisation-resources.ts'
import { isIntegrationType } from '../../../domain/integration/catalogue.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { Edited } from '../../components/edited.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAllowedOfService } from '../../queries/allowed-of-service.ts'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useName } from '../../queries/names.ts'
import { ConnectCard } from './connect-card.tsx'
import { HeartbeatCard } from './heartbeat-card.tsx'
import { typeName } from './integration-types.ts'
import { MappingCard, type Mapping } from './mapping-card.tsx'
import { ReceivedCard } from './received-card.tsx'
import { TestCard } from './test-card.tsx'

function mappingOf({ mapping }: { mapping?: Mapping | null | undefined }): Mapping {
  return mapping ?? {}
}

/** One source of signals: how to connect it, whether it works, and what came. */
export function IntegrationPage(): ReactElement {
  const { id } = useParams({ from: '/frame/integrations/$id' })
  const navigate = useNavigate({ from: '/integrations/$id' })
  const read = useAsked(integrations.get, { params: { id } })
  const may = useAllowedOfService('integration.edit', read.data?.service ?? '')
  const service = useName('service', read.data?.service ?? '')
  const remove = useAct(integrations.remove, {
    touches: ['services', 'integration-activity'],
    onDone: () => void navigate({ to: '/integrations' }),
  })
  return (
    <Page
      title={id}
      {...(read.data && { description: `${typeName(read.data.type)}, for ${service}` })}
      actions={
        <>
          <ButtonLink to="/alerts" search={{ integration: id, status: 'all' }} variant="default">
            Its alerts
          </ButtonLink>
          {may && read.data && (
            <ConfirmButton
              does="Remove"
              title={`Remove ${id}?`}
              danger
              typed={id}
              busy={remove.isPending}
              onConfirm={() => remove.mutate([{ params: { id } }])}
            >
              <Text size="sm">Its keys stop working at once, and what still sends with them is refused.</Text>
            </ConfirmButton>
          )}
        </>
      }
    >
      <Shown of={read}>
        {({ type, ...settings }) => (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: 7 }}>
              <Stack>
                {isIntegrationType(type) && <ConnectCard id={id} service={settings.service} type={type} />}
                {type === 'generic' && (
                  <Edited key={id} of={settings} part={mappingOf}>
                    {(mapping, edition) => (
                      <MappingCard id={id} service={settings.service} kept={mapping} edition={edition} />
                    )}
                  </Edited>
                )}
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 5 }}>
              <Stack>
                {type === 'heartbeat' ? <HeartbeatCard id={id} /> : <ReceivedCard id={id} />}
                {isIntegrationType(type) && <TestCard id={id} service={settings.service} type={type} />}
              </Stack>
            </Grid.Col>
          </Grid>
        )}
      </Shown>
    </Page>
  )
}
