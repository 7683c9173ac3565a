import { Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { z } from 'zod'
import { notificationRules } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Edited, type Edition } from '../../components/edited.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
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
        {(current) => (
          <Edited key={person} of={current} part={rulesOf}>
            {(kept, edition) => (
              <Editor person={person} kept={kept} edition={edition} methods={methods.data ?? []} />
            )}
          </Edited>
        )}
      </Shown>
    </Card>
  )
}

type Known = z.output<typeof notificationRules.get.answer>

function rulesOf({ high, low, shifts }: Known): RuleSet {
  return { high, low, shifts }
}

type Given = { person: string; kept: RuleSet; edition: Edition<Known>; methods: Method[] }

function Editor({ person, kept, edition, methods }: Given): ReactElement {
  const [rules, setRules] = useState(kept)
  const save = useAct(notificationRules.replace, {
    onDone: () => tell('Your rules are saved.'),
    onRefused: () => {},
    touches: ['people'],
  })
  const send = (over: { ifMatch?: string }): void =>
    save.mutate([{ params: { id: person }, body: rules, ...over }], { onSuccess: edition.restart })
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
      <SaveBar
        changed={JSON.stringify(rules) !== JSON.stringify(kept)}
        busy={save.isPending}
        refusal={save.error}
        does="Save the rules"
        edition={edition}
        onSave={() => send({ ifMatch: edition.ifMatch })}
        onKeepMine={() => send({})}
        onDiscard={() => {
          save.reset()
          setRules(kept)
        }}
      />
    </>
  )
}
