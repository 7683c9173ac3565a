import { useMemo } from 'react'
import { people, schedules } from '../../api/organisation-resources.ts'
import type { Schedule } from '../../domain/organisation/document.ts'
import type { FindSchedule } from '../../domain/organisation/follow.ts'
import { scheduleFinder } from '../../domain/organisation/wrong-schedules.ts'
import { useEvery } from './every.ts'

/** Layers follow those of other schedules, so that all are read to compute one. */
export function useSchedules() {
  return useEvery(schedules.list)
}

export function useFindSchedule(all: readonly Schedule[] | undefined): FindSchedule {
  return useMemo(() => scheduleFinder(all ?? []), [all])
}

export function usePeople() {
  return useEvery(people.list)
}

export function useNameOf(): (person: string) => string {
  const { data } = usePeople()
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name]))
    return (person) => names.get(person) ?? person
  }, [data])
}
