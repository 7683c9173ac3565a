import type { Channel } from '../../domain/notification/plan.ts'
import { before } from '../../domain/time/instant.ts'
import { readSettings } from '../features/settings/read-settings.ts'
import { resolveTargets } from '../features/escalations/resolve-targets.ts'
import { administrators } from '../features/people/load-teams.ts'
import { loadPeople } from '../features/people/load-people.ts'
import { named, ok, problem, warning, type Finding, type Look } from './finding.ts'

export async function administrator({ tx }: Look): Promise<Finding> {
  const ids = await administrators(tx)
  if (ids.length > 0) return ok(`Administrators: ${named(ids)}.`)
  return problem(
    'Nobody is an administrator.',
    'Open the link that the first start printed, or give a person "role: admin" in the organisation file.',
  )
}

/** Stakeholders are not paged. */
export async function contactMethods({ tx }: Look): Promise<Finding> {
  const rows = await tx.db
    .selectFrom('people')
    .leftJoin('contact_methods', 'contact_methods.person_id', 'people.id')
    .select('people.id')
    .where('people.role', '<>', 'stakeholder')
    .where('contact_methods.id', 'is', null)
    .orderBy('people.id')
    .execute()
  if (rows.length === 0) return ok('Everybody who may be paged has a contact method.')
  return warning(
    `Nothing reaches these people when they are paged: ${named(rows.map(({ id }) => id))}.`,
    'Give each of them a contact method, in the organisation file or by the API.',
  )
}

/** Of absences and of holidays; a failure of an hour mends itself. */
export async function followedCalendars({ tx }: Look): Promise<Finding> {
  const rows = await tx.db
    .selectFrom('followed_calendars')
    .select(['id', 'failure'])
    .where('failing_since', '<', before(tx.now, { hours: 24 }))
    .orderBy('id')
    .execute()
  if (rows.length === 0) return ok('Every calendar of absences and holidays could be read within a day.')
  return warning(
    `These calendars cannot be read since more than a day: ${named(rows.map(({ id, failure }) => `${id} (${failure})`))}.`,
    'What was read before counts. Correct the address with "tocsin absence calendar", or holidays_url of the team.',
  )
}

export async function catchAll({ tx }: Look): Promise<Finding> {
  const { catchAll: targets } = await readSettings(tx)
  const ids = targets.length > 0 ? [] : await administrators(tx)
  const [resolved = { people: ids, webhooks: [] }] =
    targets.length > 0 ? await resolveTargets(tx, [targets]) : []
  const people = await loadPeople(tx, resolved.people)
  const reached = [...people.values()].filter(({ methods }) => methods.length > 0).map(({ id }) => id)
  if (reached.length + resolved.webhooks.length > 0)
    return ok(`The catch-all reaches ${named([...reached, ...resolved.webhooks])}.`)
  return problem(
    'The catch-all reaches nobody, so a page that nobody answers ends there.',
    'Give an administrator a contact method, or set settings.catch_all in the organisation file.',
  )
}

export async function mail(look: Look): Promise<Finding> {
  const users = await peopleWith(look, ['email'])
  if (look.config.mail !== null) return ok(`Mail is sent as ${look.config.mail.from}.`)
  if (users.length === 0) return ok('Mail is not set up, and nobody is reached by it.')
  return problem(
    `Mail is not set up, but these people are to be reached by it: ${named(users)}.`,
    'Set TOCSIN_SMTP_URL and TOCSIN_MAIL_FROM.',
  )
}

export async function smsAndVoice(look: Look): Promise<Finding> {
  const users = await peopleWith(look, ['sms', 'voice'])
  const providers = look.config.twilios.length
  if (providers > 1) return ok('SMS and voice have a second provider to fall back to.')
  if (users.length === 0) {
    const text = providers === 1 ? 'SMS and voice are set up.' : 'SMS and voice are not set up'
    return ok(providers === 1 ? text : `${text}, and nobody is reached by them.`)
  }
  if (providers === 1) return ok('SMS and voice have one provider; TOCSIN_SMS2_* adds a second.')
  return problem(
    `SMS and voice are not set up, but these people are to be reached by them: ${named(users)}.`,
    'Set TOCSIN_TWILIO_ACCOUNT_SID, TOCSIN_TWILIO_AUTH_TOKEN and TOCSIN_TWILIO_FROM.',
  )
}

async function peopleWith({ tx }: Look, channels: Channel[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select('person_id')
    .distinct()
    .where('type', 'in', channels)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
