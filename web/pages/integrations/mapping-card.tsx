import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { z } from 'zod'
import { integrations } from '../../../api/organisation-resources.ts'
import { tryIntegration } from '../../../api/try-integration.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import type { Edition } from '../../components/edited.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { useAllowedOfService } from '../../queries/allowed-of-service.ts'
import { useAct } from '../../queries/act.ts'
import { asking } from '../../queries/ask.ts'
import { faultsOf } from '../../queries/refused-fields.ts'
import { TriedResult } from './tried-result.tsx'

const parts = [
  ['summary', 'Summary', 'title'],
  ['action', 'Action', 'status'],
  ['dedup_key', 'Dedup key', 'id'],
  ['severity', 'Severity', "severity | 'error'"],
  ['source', 'Source', 'host'],
  ['details', 'Details', 'details'],
  ['link', 'Link', 'url'],
  ['started_at', 'Began at', 'started_at'],
] as const

export type Mapping = Record<string, string | undefined>
type Given = {
  id: string
  service: string
  kept: Mapping
  edition: Edition<z.output<typeof integrations.get.answer>>
}

const EXAMPLE = JSON.stringify(
  { title: 'Checkout does not answer', status: 'firing', severity: 'critical', id: 'probe-17' },
  null,
  2,
)

/** Where the parts of an alert are in a body, tried out on one. */
export function MappingCard({ id, service, kept, edition }: Given): ReactElement {
  const may = useAllowedOfService('integration.edit', service)
  const [mapping, setMapping] = useState<Mapping>(kept)
  const [payload, setPayload] = useState(EXAMPLE)
  const [asked] = useDebouncedValue({ payload, mapping }, 300)
  const tried = useQuery({
    ...asking(tryIntegration, { params: { id }, body: asked }),
    placeholderData: keepPreviousData,
  })
  const save = useAct(integrations.patch, {
    onRefused: () => {},
    onDone: () => tell('The mapping is saved.'),
  })
  const faults = faultsOf(save.error)
  const send = (over: { ifMatch?: string }): void =>
    save.mutate([{ params: { id }, body: { mapping: patchOf(mapping, kept) }, ...over }], {
      onSuccess: edition.restart,
    })
  return (
    <Card title="Mapping">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Paths such as event.kind, with | between those to try one after the other, texts in quotes, or{' '}
          {'{{ monitor.name }}'} inside a text. What is left out is looked for under its usual names.
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {parts.map(([name, label, usual]) => (
            <TextInput
              key={name}
              label={label}
              placeholder={usual}
              readOnly={!may}
              value={mapping[name] ?? ''}
              error={faults(`mapping.${name}`)}
              onChange={(event) => setMapping(withPart(mapping, name, event.currentTarget.value))}
            />
          ))}
        </SimpleGrid>
        <SaveBar
          changed={JSON.stringify(mapping) !== JSON.stringify(kept)}
          busy={save.isPending}
          refusal={save.error}
          does="Save the mapping"
          edition={edition}
          onSave={() => send({ ifMatch: edition.ifMatch })}
          onKeepMine={() => send({})}
          onDiscard={() => {
            save.reset()
            setMapping(kept)
          }}
        />
        <Textarea
          label="Try it on a payload"
          autosize
          minRows={4}
          maxRows={14}
          value={payload}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          onChange={(event) => setPayload(event.currentTarget.value)}
        />
        <TriedResult tried={tried} />
      </Stack>
    </Card>
  )
}

function withPart(mapping: Mapping, name: string, value: string): Mapping {
  const { [name]: _, ...others } = mapping
  return value === '' ? others : { ...others, [name]: value }
}

/** In a patch null takes a field away. */
function patchOf(mapping: Mapping, kept: Mapping): Record<string, string | null> {
  const names = new Set([...Object.keys(mapping), ...Object.keys(kept)])
  return Object.fromEntries([...names].map((name) => [name, mapping[name] ?? null]))
}
