import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { readRules } from '../../../api/routing.ts'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { useMay } from '../../app/session.ts'
import { Choice } from '../../components/choice.tsx'
import { Edited } from '../../components/edited.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { HistoryCard } from './history-card.tsx'
import { RulesEditor } from './rules-editor.tsx'

/** The rules of the organisation or of a service, tried before they are published. */
export function RoutingPage(): ReactElement {
  const { service } = useSearch({ from: '/frame/routing' })
  const navigate = useNavigate({ from: '/routing' })
  const read = useAsked(readRules)
  const may = useMay('routing-rule.edit')
  return (
    <Page
      title="Routing rules"
      description="Where a new alert goes and what becomes of it. Rules are asked from the top; each that holds does its part."
    >
      <Choice
        kind="service"
        label="Whose rules"
        placeholder="Those of the organisation, which are asked first"
        clearable
        maw={420}
        mb="md"
        value={service ?? null}
        onChange={(id) => void navigate({ search: id === null ? {} : { service: id }, replace: true })}
      />
      <Shown of={read}>
        {({ version, routing_rules: own, services }) => {
          const rules: RoutingRule[] =
            service === undefined ? own : (services.find(({ id }) => id === service)?.routing_rules ?? [])
          return (
            <>
              <Edited key={service ?? ''} of={{ version, rules }} part={({ rules: part }) => part}>
                {(begun, edition) => (
                  <RulesEditor rules={begun} edition={edition} service={service ?? null} readOnly={!may} />
                )}
              </Edited>
              <HistoryCard version={version} mayUndo={may} />
            </>
          )
        }}
      </Shown>
    </Page>
  )
}
