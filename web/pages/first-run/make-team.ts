import { people, teams } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { client } from '../../app/client.ts'

export type NewPerson = { name: string; email: string }

/** The team with whoever makes it as its lead, and the others as people who can be paged. */
export async function makeTeam({
  name,
  person,
  others,
}: {
  name: string
  person: string
  others: readonly NewPerson[]
}): Promise<void> {
  const id = slugOf(name) ?? 'team'
  await client.call(teams.replace, { params: { id }, body: { id, name, lead: person } })
  const self = await client.call(people.get, { params: { id: person } })
  await client.call(people.patch, {
    params: { id: person },
    body: { teams: [...new Set([...self.teams, id])] },
  })
  for (const other of others) {
    const email = other.email.trim()
    const own = slugOf(other.name) ?? slugOf(email) ?? 'person'
    const body = {
      id: own,
      name: other.name.trim(),
      email: email === '' ? null : email,
      time_zone: self.time_zone,
      teams: [id],
      contact_methods: email === '' ? [] : [{ id: `${own}-email`, type: 'email', address: email }],
    }
    await client.call(people.replace, { params: { id: own }, body })
  }
}
