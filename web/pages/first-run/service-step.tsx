import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { escalationPolicies } from '../../../api/organisation-resources.ts'
import { Plain } from '../../app/sentence-of.ts'
import { Refused } from '../../components/refused.tsx'
import { useEvery } from '../../queries/every.ts'
import { makeService, sources, type Source } from './make-service.ts'

type Policy = { id: string; name: string; team: string | null }

export function ServiceStep({ onDone }: { person: string; onDone: () => void }): ReactElement {
  const queries = useQueryClient()
  const { data: policies = [] } = useEvery<Policy, typeof escalationPolicies.list>(escalationPolicies.list)
  const [name, setName] = useState('')
  const [source, setSource] = useState<Source>('generic')
  const policy = policies[0]
  const make = useMutation({
    mutationFn: async () => {
      if (!policy) throw new Plain('There is no escalation policy yet.')
      await makeService({ name: name.trim(), source, policy: policy.id, team: policy.team })
    },
    onSuccess: onDone,
    onSettled: async () => await queries.invalidateQueries(),
  })
  if (!policy) return <Text size="sm">Put somebody on call first.</Text>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name of the service"
          description="What can break, and is looked after by the team."
          placeholder="Checkout"
          size="md"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="What watches it"
          description="Others can be added later, under Integrations."
          size="md"
          allowDeselect={false}
          data={Object.entries(sources).map(([value, label]) => ({ value, label }))}
          value={source}
          onChange={(value) => setSource(sourceOf(value))}
        />
        <Refused error={make.error} />
        <Group justify="flex-end">
          <Button type="submit" mih={44} loading={make.isPending}>
            Make the service and its key
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function sourceOf(value: string | null): Source {
  return value !== null && value in sources && isSource(value) ? value : 'generic'
}

function isSource(value: string): value is Source {
  return Object.hasOwn(sources, value)
}
