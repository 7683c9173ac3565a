import { useQuery } from '@tanstack/react-query'
import { escalationPolicies, people, schedules, services, teams } from '../../api/organisation-resources.ts'
import { every } from './every.ts'

const lists = {
  person: people.list,
  team: teams.list,
  service: services.list,
  schedule: schedules.list,
  policy: escalationPolicies.list,
}

export type Kind = keyof typeof lists
type Named = { id: string; name: string }

function useNamed(kind: Kind): readonly Named[] {
  const { data } = useQuery(every<Named, (typeof lists)[Kind]>(lists[kind]))
  return data ?? []
}

/** The name of what has this id; the id itself until it is known. */
export function useName(kind: Kind, id: string): string {
  return useNamed(kind).find((one) => one.id === id)?.name ?? id
}

/** All of a kind, to choose from. */
export function useChoices(kind: Kind): { value: string; label: string }[] {
  return useNamed(kind).map(({ id, name }) => ({ value: id, label: name }))
}
