import { Button, Grid, Stack, Text } from '@mantine/core'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { useState, type ReactElement } from 'react'
import { publishRules } from '../../../api/routing.ts'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { tell } from '../../app/toasts.tsx'
import type { Edition } from '../../components/edited.tsx'
import { moved } from '../../components/reorder/moved.ts'
import { SaveBar } from '../../components/save-bar.tsx'
import { useAct } from '../../queries/act.ts'
import { faultsOf } from '../../queries/refused-fields.ts'
import { draftOf, newRule, rulesOf } from './draft-rules.ts'
import { ReplayCard } from './replay-card.tsx'
import { RuleCard } from './rule-card.tsx'
import { TesterCard } from './tester-card.tsx'

type Given = {
  /** As they were when this began. */
  rules: RoutingRule[]
  edition: Edition<{ version: number; rules: RoutingRule[] }>
  /** Null: the rules of the organisation. */
  service: string | null
  readOnly: boolean
}

/** Rules being changed, and beside them what they would do. */
export function RulesEditor({ rules: kept, edition, service, readOnly }: Given): ReactElement {
  const [drafts, setDrafts] = useState(() => draftOf(kept))
  const rules = rulesOf(drafts)
  const given =
    service === null ? { routing_rules: rules } : { services: [{ id: service, routing_rules: rules }] }
  const publish = useAct(publishRules, {
    touches: ['services'],
    onRefused: () => {},
    onDone: () => tell('Published. New alerts are routed by it.'),
  })
  const save = (over: { ifMatch?: string }): void =>
    publish.mutate([{ body: given, ...over }], {
      onSuccess: ({ version }) => edition.restart({ version, rules }),
    })
  const faults = faultsOf(publish.error)
  const faultAt = (index: number): string | undefined =>
    faults(service === null ? `routing_rules[${index}]` : `services[0].routing_rules[${index}]`)
  return (
    <Stack>
      <SaveBar
        changed={JSON.stringify(rules) !== JSON.stringify(kept)}
        busy={publish.isPending}
        refusal={publish.error}
        does="Publish"
        edition={edition}
        names={['service']}
        onSave={() => save({ ifMatch: edition.ifMatch })}
        onKeepMine={() => save({})}
        onDiscard={() => {
          publish.reset()
          setDrafts(draftOf(kept))
        }}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="sm">
            {drafts.length === 0 && (
              <Text size="sm" c="dimmed">
                No rule: alerts go to the service of their integration, as their source said.
              </Text>
            )}
            <Stack component="ol" gap="sm" p={0} m={0} data-reorder>
              {drafts.map(({ key, rule }, index) => (
                <RuleCard
                  key={key}
                  rule={rule}
                  index={index}
                  count={drafts.length}
                  readOnly={readOnly}
                  fault={faultAt(index)}
                  onChange={(changed) => setDrafts(drafts.with(index, { key, rule: changed }))}
                  onMove={(from, to) => setDrafts(moved(drafts, from, to))}
                  onRemove={() => setDrafts(drafts.toSpliced(index, 1))}
                />
              ))}
            </Stack>
            {!readOnly && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setDrafts([...drafts, ...draftOf([newRule(drafts)])])}
              >
                Add a rule
              </Button>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <TesterCard given={given} service={service} />
            <ReplayCard given={given} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
