import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { notificationRules } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { type Method, useOwnMethods } from './own-methods.ts'
import { RuleList } from './rule-list.tsx'
import type { RuleSet } from './rule-edits.ts'

/** When which method is used, by urgency. */
export function Rules({ person }: { person: string }): ReactElement {
  const rules = useAsked(notificationRules.get, { params: { id: person } })
  const methods = useOwnMethods(person)
  return (
    <Card title="Rules">
      <Shown of={rules}>
        {(kept) => <Editor key={kept.version} person={person} kept={kept} methods={methods.data ?? []} />}
      </Shown>
    </Card>
  )
}

type Given = { person: string; kept: RuleSet; methods: Method[] }

function Editor({ person, kept, methods }: Given): ReactElement {
  const [rules, setRules] = useState<RuleSet>({ high: kept.high, low: kept.low, shifts: kept.shifts })
  const save = useAct(notificationRules.replace, {
    onDone: () => tell('Your rules are saved.'),
    touches: ['people'],
  })
  const changed = JSON.stringify([rules.high, rules.low]) !== JSON.stringify([kept.high, kept.low])
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        Minutes count from the step that pages you. Once somebody acknowledges, nothing more is sent. Without
        rules, everything is used at once.
      </Text>
      <Stack gap="lg" maw={640}>
        {(['high', 'low'] as const).map((urgency) => (
          <RuleList
            key={urgency}
            urgency={urgency}
            rules={rules[urgency]}
            methods={methods}
            onChange={(next) => setRules({ ...rules, [urgency]: next })}
          />
        ))}
      </Stack>
      {changed && (
        <Group justify="flex-end" mt="md">
          <Button
            variant="default"
            mih={44}
            onClick={() => setRules({ ...rules, high: kept.high, low: kept.low })}
          >
            Discard
          </Button>
          <Button
            mih={44}
            loading={save.isPending}
            onClick={() => save.mutate([{ params: { id: person }, body: rules }])}
          >
            Save the rules
          </Button>
        </Group>
      )}
    </>
  )
}
