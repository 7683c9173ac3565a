import { useQuery } from '@tanstack/react-query'
import { people, services, teams } from '../../api/organisation-resources.ts'
import { every } from './every.ts'

const lists = { person: people.list, team: teams.list, service: services.list }

/** The name of what has this id; the id itself until it is known. */
export function useName(kind: keyof typeof lists, id: string): string {
  const { data } = useQuery(every<{ id: string; name: string }, (typeof lists)[typeof kind]>(lists[kind]))
  return data?.find((one) => one.id === id)?.name ?? id
}
