import { Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { resolveIncident } from '../../../../api/incident-verbs.ts'
import { resolveCriteria, type Criterion } from '../../../../domain/incident/ending.ts'
import { outcomes, type Outcome } from '../../../../domain/incident/lifecycle.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** What is asked before a declared incident is resolved; a reason overrides it. */
export function ResolveIt({ incident: { id, declared, status }, onDone }: DialogProps): ReactElement {
  const [outcome, setOutcome] = useState<Outcome>('fixed')
  const [criteria, setCriteria] = useState<Criterion[]>([])
  const [override, setOverride] = useState('')
  const { act, busy, refusal } = useVerb(resolveIncident, [], onDone)
  const body = { outcome, criteria, ...(override.trim() !== '' && { override }) }
  return (
    <VerbForm
      does="Resolve"
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body }])}
    >
      <NativeSelect
        label="Outcome"
        value={outcome}
        data={outcomes.map((one) => ({ value: one, label: one.replace('-', ' ') }))}
        onChange={(event) => setOutcome(outcomes.find((one) => one === event.currentTarget.value) ?? 'fixed')}
      />
      {declared && (
        <>
          <Checkbox.Group
            label="What holds"
            value={criteria}
            onChange={(chosen) =>
              setCriteria(resolveCriteria.map(({ id: name }) => name).filter((name) => chosen.includes(name)))
            }
          >
            <Stack gap="xs" mt={6}>
              {resolveCriteria.map(({ id: name, text }) => (
                <Checkbox key={name} value={name} label={text} />
              ))}
            </Stack>
          </Checkbox.Group>
          {status !== 'monitoring' && (
            <Text size="sm" c="dimmed">
              It is {status}. Move it on to monitoring and watch it first, or say why not.
            </Text>
          )}
          <Textarea
            label="Reason to resolve it all the same"
            description="Only where something above does not hold; it stands in the timeline"
            rows={2}
            maxLength={2_000}
            value={override}
            onChange={(event) => setOverride(event.currentTarget.value)}
          />
        </>
      )}
    </VerbForm>
  )
}
