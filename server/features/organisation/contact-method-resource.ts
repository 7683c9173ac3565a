import { z } from 'zod'
import { Reference } from '../../../api/fields.ts'
import { ContactMethod } from '../../../api/people.ts'
import { Refused } from '../../../api/problem.ts'
import { allow } from '../../../domain/access/policy-table.ts'
import type { ContactMethod as Method, Organisation } from '../../../domain/organisation/document.ts'
import { allPeople, verifiedMethods } from '../people/store.ts'
import type { Resource } from './resource.ts'
import { putThing, readOrRefuse, refuseNeeded } from './write-resource.ts'

type OwnedMethod = Method & { person: string }

/** Read in two steps, so that each refuses the fields that it does not know. */
const Owned = z.record(z.string(), z.unknown()).transform(({ person, ...method }): OwnedMethod => ({
  ...readOrRefuse(ContactMethod, method),
  person: readOrRefuse(z.object({ person: Reference }), { person }).person,
}))

export const contactMethods: Resource<OwnedMethod> = {
  one: 'contact method',
  schema: Owned,
  load: async (tx) => owned(await allPeople(tx)),
  find: ({ people }, id) => owned(people).find((method) => method.id === id),
  put: async (tx, by, current, { person, ...method }) => {
    const { people } = without(current, method.id, person)
    const owner = people.find(({ id }) => id === person)
    if (!owner) throw noPerson(person)
    const list = owner.contact_methods
    const place = list.findIndex(({ id }) => id === method.id)
    const at = place === -1 ? list.length : place
    const thing = { ...owner, contact_methods: list.toSpliced(at, place === -1 ? 0 : 1, method) }
    const base = { ...current, people }
    return await putThing(tx, by, {
      current,
      base,
      section: 'people',
      thing,
      below: `contact_methods[${at}].`,
    })
  },
  remove: async (tx, by, current, id) => {
    refuseNeeded(current, 'methods', id)
    const owner = current.people.find(({ contact_methods: own }) => own.some((method) => method.id === id))
    if (!owner) return
    const thing = { ...owner, contact_methods: owner.contact_methods.filter((method) => method.id !== id) }
    await putThing(tx, by, { current, section: 'people', thing })
  },
  show: async (tx, actor, things) => {
    const mine = things.filter(({ person }) => allow(actor, 'contact-method.read', { person }).allow)
    const verified = await verifiedMethods(
      tx,
      mine.map(({ id }) => id),
    )
    return mine.map((method) => ({ ...method, verified: verified.has(method.id) }))
  },
}

function owned(people: Organisation['people']): OwnedMethod[] {
  return people.flatMap(({ id: person, contact_methods: methods }) =>
    methods.map((method) => ({ ...method, person })),
  )
}

/** Takes the method from whoever else has it. */
function without(current: Organisation, method: string, keeper: string): Organisation {
  const people = current.people.map((person) =>
    person.id === keeper || !person.contact_methods.some(({ id }) => id === method)
      ? person
      : { ...person, contact_methods: person.contact_methods.filter(({ id }) => id !== method) },
  )
  return { ...current, people }
}

function noPerson(id: string): Refused {
  const message = `no person "${id}"`
  return new Refused('invalid-request', `person: ${message}`, [{ path: 'person', message }])
}
