import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { teams } from '../../../api/organisation-resources.ts'
import { Refused } from '../../components/refused.tsx'
import { useAsked } from '../../queries/ask.ts'
import { makeTeam, type NewPerson } from './make-team.ts'

type Row = NewPerson & { key: number }

export function TeamStep({ person, onDone }: { person: string; onDone: () => void }): ReactElement {
  const queries = useQueryClient()
  const { data } = useAsked(teams.list, { query: { limit: 100 } })
  const [name, setName] = useState('')
  const [others, setOthers] = useState<Row[]>([])
  const make = useMutation({
    mutationFn: async () => await makeTeam({ name: name.trim(), person, others }),
    onSuccess: onDone,
    onSettled: async () => await queries.invalidateQueries(),
  })
  const put = (key: number, change: Partial<NewPerson>): void =>
    setOthers(others.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate()
      }}
    >
      <Stack gap="sm">
        {data && data.items.length > 0 && (
          <Text size="sm">
            There {data.items.length === 1 ? 'is' : 'are'}: {data.items.map((team) => team.name).join(', ')}.
          </Text>
        )}
        <TextInput
          label="Name of the team"
          description="Who looks after the same services, and is on call for them in turns."
          placeholder="Payments"
          size="md"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm" fw={550}>
          Who is in it, besides you?
        </Text>
        {others.map(({ key, name: given, email }) => (
          <Group key={key} gap="sm" grow>
            <TextInput
              aria-label="Name"
              placeholder="Name"
              size="md"
              required
              value={given}
              onChange={(event) => put(key, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label="Mail address"
              placeholder="Mail address"
              type="email"
              size="md"
              value={email}
              onChange={(event) => put(key, { email: event.currentTarget.value })}
            />
          </Group>
        ))}
        <Group justify="space-between">
          <Button
            variant="subtle"
            mih={44}
            onClick={() =>
              setOthers([...others, { key: (others.at(-1)?.key ?? 0) + 1, name: '', email: '' }])
            }
          >
            Add somebody
          </Button>
          <Button type="submit" mih={44} loading={make.isPending}>
            {others.length === 0 ? 'Make the team with just me' : 'Make the team'}
          </Button>
        </Group>
        <Refused error={make.error} />
      </Stack>
    </form>
  )
}
