import type { Fault, OrganisationFile } from './document.ts'

/** A team has one rate, or it would not be known what is paid. */
export function repeatedRates({ settings }: OrganisationFile): Fault[] {
  const teams = (settings.on_call_pay?.rates ?? []).map(({ team }) => team)
  return teams.flatMap((team, index) => {
    const first = teams.indexOf(team)
    if (first === index) return []
    const whose = team === null ? 'all other teams' : `"${team}"`
    return [
      {
        path: `settings.on_call_pay.rates[${index}].team`,
        message: `rates[${first}] is already the rate of ${whose}`,
      },
    ]
  })
}
