import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { dayOf, rangeOf, type Shown } from '../../components/time-axis/shown-range.ts'
import { useNow } from '../../time/now.ts'
import { useZone } from '../../time/zone.tsx'
import type { ShownSearch } from './rota/read-address.ts'

/** The range and the zone that the address names; the zone of the schedule, or UTC where that was chosen for everything. */
export function useShown(scheduleZone: string) {
  const search: ShownSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { isUtc } = useZone()
  const now = useNow(60)
  const timeZone = search.zone ?? (isUtc ? 'UTC' : scheduleZone)
  const today = dayOf(now, timeZone)
  const { length = 'two-weeks', day = today } = search
  const shown: Shown = useMemo(() => ({ length, day }), [length, day])
  const range = useMemo(() => rangeOf(shown, timeZone), [shown, timeZone])
  const show = (next: ShownSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true })
  return { shown, range, timeZone, today, now, show }
}
