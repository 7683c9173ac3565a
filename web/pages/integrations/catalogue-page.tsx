import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { catalogue, integrationGroups, isMeant } from '../../../domain/integration/catalogue.ts'
import { integrationTypes } from '../../../domain/organisation/document.ts'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { groupNames } from './integration-types.ts'
import classes from './catalogue.module.css'
import { NewIntegrationForm } from './new-integration-form.tsx'

/** Every kind of source, and then the little that a new one needs. */
export function CataloguePage(): ReactElement {
  const { q = '', type, service } = useSearch({ from: '/frame/integrations/new' })
  const navigate = useNavigate({ from: '/integrations/new' })
  const chosen = integrationTypes.find((known) => known === type)
  if (chosen) return <NewIntegrationForm type={chosen} service={service ?? null} />
  const shown = integrationTypes.filter((one) => isMeant(one, q))
  return (
    <Page
      title="Add an integration"
      description="What shall send signals? It can be tried before anybody is paged."
    >
      <Stack>
        <TextInput
          aria-label="Search the catalogue"
          placeholder="Grafana, AWS, webhook …"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          maw={420}
          data-autofocus
          onChange={(event) => {
            const words = event.currentTarget.value
            void navigate({
              search: { ...(words !== '' && { q: words }), ...(service && { service }) },
              replace: true,
            })
          }}
        />
        {shown.length === 0 && (
          <Text>
            Nothing of that name. What can post JSON works as{' '}
            <Link to="/integrations/new" search={{ type: 'generic' }} underline="always">
              any JSON
            </Link>
            , what can only send mail as{' '}
            <Link to="/integrations/new" search={{ type: 'mail' }} underline="always">
              mail
            </Link>
            .
          </Text>
        )}
        {integrationGroups.map((group) => {
          const some = shown.filter((one) => catalogue[one].group === group)
          return some.length === 0 ? null : (
            <section key={group} aria-label={groupNames[group]}>
              <Title order={2} size="h3" mb="xs">
                {groupNames[group]}
              </Title>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
                {some.map((one) => (
                  <Link
                    key={one}
                    to="/integrations/new"
                    search={{ type: one, ...(service && { service }) }}
                    className={classes.entry ?? ''}
                    underline="never"
                  >
                    <b>{catalogue[one].name}</b>
                    <Text span size="sm" c="dimmed">
                      {catalogue[one].about}
                    </Text>
                  </Link>
                ))}
              </SimpleGrid>
            </section>
          )
        })}
      </Stack>
    </Page>
  )
}
