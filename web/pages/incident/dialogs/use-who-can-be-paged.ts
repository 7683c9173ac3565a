import { specialists } from '../../../../api/organisation-resources.ts'
import { useEvery } from '../../../queries/every.ts'
import { useChoices } from '../../../queries/names.ts'

type Specialist = { id: string; name: string; when_to_page: string; response_minutes: number | null }
type Kind = 'specialist' | 'person' | 'team' | 'service'
type Whom = { kind: Kind; id: string; about: string }
type Choice = { value: string; label: string; whom: Whom }

const about = {
  person: 'By their own rules, as for any page.',
  team: 'Whoever is on call for the team, else its lead.',
  service: 'Whom the policy of the service pages first.',
}

/** Everybody who can be paged for an incident, in groups to choose from. */
export function useWhoCanBePaged() {
  const { data: known = [] } = useEvery<Specialist, typeof specialists.list>(specialists.list)
  const named = {
    person: useChoices('person'),
    team: useChoices('team'),
    service: useChoices('service'),
  }
  const of = (kind: keyof typeof named): Choice[] =>
    named[kind].map(({ value: id, label }) => ({
      value: `${kind}:${id}`,
      label,
      whom: { kind, id, about: about[kind] },
    }))
  const groups = [
    { group: 'Specialists', items: known.map(specialistChoice) },
    { group: 'People', items: of('person') },
    { group: 'Teams', items: of('team') },
    { group: 'Services', items: of('service') },
  ].filter(({ items }) => items.length > 0)
  const find = (chosen: string): Whom | undefined =>
    groups.flatMap(({ items }) => items).find(({ value }) => value === chosen)?.whom
  return { groups, find }
}

function specialistChoice({ id, name, when_to_page: when, response_minutes: minutes }: Specialist): Choice {
  const promise = minutes === null ? '' : ` They answer within ${minutes} minutes.`
  return {
    value: `specialist:${id}`,
    label: name,
    whom: { kind: 'specialist', id, about: `${when}.${promise}`.replace('..', '.') },
  }
}
