import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Organisation, Person, Service } from '../../../domain/organisation/document.ts'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { calendarUrls } from '../absences/calendar-url.ts'
import { withSecret } from '../people/method-row.ts'
import { methodSecrets } from '../people/method-secret.ts'
import { openKeys } from '../services/key-store.ts'
import { readOrganisation } from './read-organisation.ts'

type Exported = { version: 1 } & Organisation
type Shown = Person | Omit<Person, 'contact_methods' | 'notification_rules'>

/** Others' contact methods are left out for whoever may not read them; applying such a file leaves them as they are. */
export async function exportOrganisation(
  tx: Tx,
  actor: Actor,
): Promise<Omit<Exported, 'people'> & { people: Shown[] }> {
  const organisation = await readOrganisation(tx)
  return { version: 1, ...organisation, people: organisation.people.map((person) => visible(actor, person)) }
}

export function visible(actor: Actor, person: Person): Shown {
  if (allow(actor, 'contact-method.read', { person: person.id }).allow) return person
  const { contact_methods: _methods, notification_rules: _rules, ...rest } = person
  return rest
}

export async function exportWithSecrets(tx: Tx, seal: Seal): Promise<Exported> {
  const organisation = await readOrganisation(tx)
  const methods = organisation.people.flatMap((person) => person.contact_methods)
  const secrets = await methodSecrets(
    tx,
    seal,
    methods.map(({ id }) => id),
  )
  const calendars = await calendarUrls(
    tx,
    seal,
    organisation.people.map(({ id }) => id),
  )
  const integrations = organisation.services.flatMap((service) => service.integrations)
  const keys = await openKeys(
    tx,
    seal,
    integrations.map(({ id }) => id),
  )
  return {
    version: 1,
    ...organisation,
    people: organisation.people.map((person) => withSecrets(person, { secrets, calendars })),
    services: organisation.services.map((service) => withKeys(service, keys)),
  }
}

function withSecrets(
  person: Organisation['people'][number],
  { secrets, calendars }: { secrets: Map<string, string>; calendars: Map<string, string> },
) {
  const calendar = calendars.get(person.id)
  return {
    ...person,
    ...(calendar !== undefined && { calendar_url: calendar }),
    contact_methods: person.contact_methods.map((method) => {
      const secret = secrets.get(method.id)
      return secret === undefined ? method : withSecret(method, secret)
    }),
  }
}

function withKeys(service: Service, keys: Map<string, string[]>): Service {
  return {
    ...service,
    integrations: service.integrations.map((integration) => {
      const live = keys.get(integration.id) ?? []
      const [key] = live
      if (key === undefined) return integration
      return live.length === 1 ? { ...integration, key } : { ...integration, keys: live }
    }),
  }
}
