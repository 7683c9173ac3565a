import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useMay } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Page } from '../../components/page.tsx'
import { InhibitionList } from '../inhibition/inhibition-list.tsx'
import { MaintenanceList } from '../maintenance/maintenance-list.tsx'
import { SilenceList } from './silence-list.tsx'
import { suppressionTabs } from './silence-search.ts'

/** Everything that keeps alerts from paging. */
export function SilencesPage(): ReactElement {
  const { tab = 'silences', ended } = useSearch({ from: '/frame/silences' })
  const navigate = useNavigate({ from: '/silences' })
  const may = {
    silences: useMay('silence.edit'),
    maintenance: useMay('maintenance-window.edit'),
    inhibition: useMay('inhibition-rule.edit'),
  }
  return (
    <Page
      title="Silences and maintenance"
      description="What keeps alerts from paging, and until when. What still fires at the end opens its incident then."
      actions={
        <>
          {tab === 'silences' && may.silences && <ButtonLink to="/silences/new">New silence</ButtonLink>}
          {tab === 'maintenance' && may.maintenance && (
            <ButtonLink to="/maintenance/new">Plan maintenance</ButtonLink>
          )}
          {tab === 'inhibition' && may.inhibition && <ButtonLink to="/inhibition/new">New rule</ButtonLink>}
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={(value) => {
          const chosen = suppressionTabs.find((known) => known === value)
          if (chosen) void navigate({ search: { tab: chosen }, replace: true })
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="silences">Silences</Tabs.Tab>
          <Tabs.Tab value="maintenance">Maintenance</Tabs.Tab>
          <Tabs.Tab value="inhibition">Inhibition</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="silences">
          <SilenceList
            ended={ended === true}
            onEnded={(all) => void navigate({ search: all ? { ended: true } : {}, replace: true })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="maintenance">
          <MaintenanceList />
        </Tabs.Panel>
        <Tabs.Panel value="inhibition">
          <InhibitionList />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
