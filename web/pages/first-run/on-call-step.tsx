import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { people, teams } from '../../../api/organisation-resources.ts'
import { Plain } from '../../app/sentence-of.ts'
import { Refused } from '../../components/refused.tsx'
import { useEvery } from '../../queries/every.ts'
import { makeRota } from './make-rota.ts'

type Team = { id: string; name: string; lead: string | null }
type Member = { id: string; name: string; teams: string[] }

/** A week each, from Monday 10:00 on, and a policy that goes on when nobody answers. */
export function OnCallStep({ person, onDone }: { person: string; onDone: () => void }): ReactElement {
  const queries = useQueryClient()
  const { data: known = [] } = useEvery<Team, typeof teams.list>(teams.list)
  const { data: everybody = [] } = useEvery<Member, typeof people.list>(people.list)
  const [chosen, setChosen] = useState<string | null>(null)
  const team = known.find(({ id }) => id === chosen) ?? known[0]
  const members = everybody.filter((one) => team && one.teams.includes(team.id))
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const make = useMutation({
    mutationFn: async () => {
      if (!team) throw new Plain('There is no team yet.')
      const order = [person, ...members.map(({ id }) => id).filter((id) => id !== person)]
      await makeRota({ team, people: members.length === 0 ? [person] : order, timeZone })
    },
    onSuccess: onDone,
    onSettled: async () => await queries.invalidateQueries(),
  })
  if (!team) return <Text size="sm">Make a team first.</Text>
  const names = members.length === 0 ? 'You' : members.map(({ name }) => name).join(', ')
  return (
    <Stack gap="sm">
      {known.length > 1 && (
        <Select
          label="Team"
          size="md"
          allowDeselect={false}
          data={known.map(({ id, name }) => ({ value: id, label: name }))}
          value={team.id}
          onChange={setChosen}
        />
      )}
      <Text size="sm">
        <strong>{names}</strong>{' '}
        {members.length > 1 ? 'take turns of a week, from Monday 10:00 on' : 'are on call, week after week'} (
        {timeZone}). Whoever is on call is paged first; after 5 minutes without an answer the lead of{' '}
        {team.name}
        {members.length > 1 ? ', after 10 more all of the team' : ' once more'}; then from the start again,
        twice.
      </Text>
      <Text size="sm" c="dimmed">
        All of it can be changed later, under Schedules and Escalation policies.
      </Text>
      <Refused error={make.error} />
      <Group justify="flex-end">
        <Button mih={44} loading={make.isPending} onClick={() => make.mutate()}>
          Make the schedule and the policy
        </Button>
      </Group>
    </Stack>
  )
}
