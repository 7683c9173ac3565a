import { useMemo } from 'react'
import { escalationPolicies, teams } from '../../../api/organisation-resources.ts'
import { useEvery } from '../../queries/every.ts'
import { useFindSchedule, usePeople, useSchedules } from '../../queries/rotas.ts'
import { useNow } from '../../time/now.ts'
import { coverageOf } from './coverage-of.ts'
import type { Overview } from './sections-of.ts'

/** What there is of teams, policies and schedules, with who is on call this minute: computed here, as the server would. */
export function useOnCall() {
  const [all, people, policies, allTeams] = [
    useSchedules(),
    usePeople(),
    useEvery(escalationPolicies.list),
    useEvery(teams.list),
  ]
  const find = useFindSchedule(all.data)
  const now = useNow(30)
  const data = useMemo((): Overview | undefined => {
    if (!all.data || !people.data || !policies.data || !allTeams.data) return undefined
    const schedules = all.data.map((schedule) => ({ schedule, coverage: coverageOf(schedule, find, now) }))
    return {
      schedules,
      people: people.data,
      policies: policies.data,
      teams: allTeams.data,
      onCall: schedules.map(({ schedule: { id, team }, coverage }) => ({
        schedule: id,
        team,
        people: coverage.people,
      })),
    }
  }, [all.data, people.data, policies.data, allTeams.data, find, now])
  return {
    data,
    error: all.error ?? people.error ?? policies.error ?? allTeams.error,
    refetch: all.refetch,
  }
}
