import type { Tx } from '../../database/transaction.ts'
import { allPeople, allServices } from './store.ts'

export type KnownNames = {
  /** An unknown one keeps its name and has no team. */
  service: (name: string) => { id: string; team: string | null }
  person: (name: string) => string
}

/** Files name services and people by id, name or address. */
export async function knownNames(tx: Tx): Promise<KnownNames> {
  const [services, people] = [await allServices(tx), await allPeople(tx)]
  const byName = new Map(services.map((service) => [fold(service.name), service]))
  const byId = new Map(services.map((service) => [service.id, service]))
  const personOf = new Map<string, string>([
    ...people.map(({ id, name }): [string, string] => [fold(name), id]),
    ...people.map(({ id, email }): [string, string] => [fold(email ?? id), id]),
    ...people.map(({ id }): [string, string] => [fold(id), id]),
  ])
  return {
    service: (name) => byId.get(name) ?? byName.get(fold(name)) ?? { id: name, team: null },
    person: (name) => personOf.get(fold(name)) ?? name,
  }
}

function fold(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}
