import * as contract from '../../../api/organisation-resources.ts'
import { NotificationRules } from '../../../api/people.ts'
import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Person } from '../../../domain/organisation/document.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, requireAllowed, serve } from '../../http/serve.ts'
import { allPeople } from '../people/store.ts'
import { pageOf } from './page-of.ts'
import { readOrganisation } from './read-organisation.ts'
import { putThing, readOrRefuse, requireUnchanged, versionOf, writable } from './write-resource.ts'

export function notificationRuleRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.notificationRules.list, async (tx, { query, actor }) => {
    const readable = (await allPeople(tx)).filter(({ id }) => mayRead(actor, id).allow)
    const { items, next_cursor } = pageOf(readable, query)
    return { items: items.map(shown), next_cursor }
  })

  serve(api, contract.notificationRules.get, async (tx, { params, actor }) => {
    requireAllowed(mayRead(actor, params.id))
    return shown(personIn(await allPeople(tx), params.id))
  })

  serve(api, contract.notificationRules.replace, async (tx, { params, body, actor, ifMatch }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const person = personIn(current.people, params.id)
    requireUnchanged(ifMatch, unversioned(person))
    const { person: _, ...given } = writable(body)
    const thing = { ...person, notification_rules: readOrRefuse(NotificationRules, given) }
    const below = 'notification_rules.'
    const applied = await putThing(tx, { actor, seal }, { current, section: 'people', thing, below })
    return { ...shown(thing), warnings: applied.warnings, generated: applied.generated }
  })
}

function mayRead(actor: Actor, person: string) {
  return allow(actor, 'contact-method.read', { person })
}

function personIn(people: Person[], id: string): Person {
  const person = people.find((one) => one.id === id)
  if (!person) throw new Refused('not-found', `There is no person "${id}".`)
  return person
}

function unversioned({ id, notification_rules: { high, low, shifts } }: Person) {
  return { person: id, high, low, shifts }
}

function shown(person: Person) {
  return { ...unversioned(person), version: versionOf(unversioned(person)) }
}
