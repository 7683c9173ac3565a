import { Alert, List, Select, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { listAlerts } from '../../../api/alerts.ts'
import { testRules } from '../../../api/routing.ts'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Shown } from '../../components/shown.tsx'
import { asking, useAsked } from '../../queries/ask.ts'
import { verdictNames } from './verdict-names.ts'

export type GivenRules = {
  routing_rules?: RoutingRule[]
  services?: { id: string; routing_rules: RoutingRule[] }[]
}

type Given = { given: GivenRules; service: string | null }

const example = {
  summary: 'Disk of db-7 is 97 % full',
  severity: 'critical',
  labels: { host: 'db-7', env: 'prod' },
}

/** What the rules as they stand here would make of an alert. */
export function TesterCard({ given, service }: Given): ReactElement {
  const { data: late } = useAsked(listAlerts, { query: { limit: 30 } })
  const [text, setText] = useState(() => JSON.stringify({ ...example, service }, null, 2))
  const [settled] = useDebouncedValue({ given, text }, 400)
  const alert = parsed(settled.text)
  const tested = useQuery({
    ...asking(testRules, { body: { ...settled.given, alert } }),
    enabled: alert !== null,
    placeholderData: keepPreviousData,
  })
  return (
    <Card title="Try them on an alert">
      <Stack gap="sm">
        <Select
          label="One that came"
          placeholder="Choose one, or write one below"
          searchable
          data={(late?.items ?? []).map(({ id, summary }) => ({ value: id, label: summary }))}
          onChange={(id) => {
            const found = late?.items.find((one) => one.id === id)
            if (!found) return
            const { summary, source, severity, integration, service: of, dedup_key, labels, details } = found
            setText(
              JSON.stringify(
                { summary, source, severity, integration, service: of, dedup_key, labels, details },
                null,
                2,
              ),
            )
          }}
        />
        <Textarea
          label="The alert"
          autosize
          minRows={5}
          maxRows={14}
          value={text}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          error={parsed(text) === null && 'This is no JSON object yet'}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div aria-live="polite">
          {alert !== null && (
            <Shown of={tested}>
              {({ does, decided, ...made }) => (
                <Stack gap="xs">
                  <Alert variant="light" color={does === 'open' ? 'ink' : 'gray'}>
                    {verdictNames[does]}
                  </Alert>
                  <Facts>
                    <Fact name="Service">{made.service ?? 'none'}</Fact>
                    <Fact name="Severity">{made.level ?? made.severity}</Fact>
                    <Fact name="Urgency">{made.urgency}</Fact>
                    <Fact name="Summary">{made.summary}</Fact>
                  </Facts>
                  {decided.length === 0 ? (
                    <Text size="sm">No rule holds.</Text>
                  ) : (
                    <List size="sm" type="ordered">
                      {decided.map(({ rule, did, because }) => (
                        <List.Item key={rule}>
                          <b>{rule}</b> {did}
                          <Text size="xs" c="dimmed">
                            {because}
                          </Text>
                        </List.Item>
                      ))}
                    </List>
                  )}
                </Stack>
              )}
            </Shown>
          )}
        </div>
      </Stack>
    </Card>
  )
}

function parsed(text: string): object | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null
  } catch {
    return null
  }
}
