import type { MaintenanceWindow } from '../organisation/document.ts'
import { localTime } from '../schedule/local-time.ts'
import { instantOf, readMoment } from '../schedule/moment.ts'
import type { Span } from '../schedule/span.ts'
import { compileWindows } from '../schedule/windows.ts'
import type { Suppressor } from './suppression.ts'

/** Tells whether there is maintenance at an instant, and how long that stays so; local times of the window's zone. */
function compileMaintenance(window: MaintenanceWindow): (at: number) => Span<boolean> {
  const local = localTime(window.time_zone)
  const bound = (text: string | null, otherwise: number) =>
    text === null ? otherwise : instantOf(readMoment(text), local)
  const from = bound(window.starts_at, -Infinity)
  const until = bound(window.ends_at, Infinity)
  const openAt = compileWindows(window.windows, local)
  return (at) => {
    if (at < from) return { from: -Infinity, until: from, value: false }
    if (at >= until) return { from: until, until: Infinity, value: false }
    const open = openAt(at)
    return { from: Math.max(from, open.from), until: Math.min(until, open.until), value: open.value }
  }
}

/** `between`: it recurs, and this is none of its times. */
export type MaintenanceState = 'pending' | 'active' | 'between' | 'ended'

export function maintenanceState(window: MaintenanceWindow, at: Date): MaintenanceState {
  const { value: open, from, until } = compileMaintenance(window)(at.getTime())
  if (open) return 'active'
  if (until === Infinity) return 'ended'
  return from === -Infinity ? 'pending' : 'between'
}

export function maintainer(window: MaintenanceWindow): Suppressor {
  const services = new Set(window.services)
  const openAt = compileMaintenance(window)
  return ({ service }, at) => {
    if (service === null || !services.has(service)) return null
    const { value: open, until } = openAt(at.getTime())
    if (!open) return null
    return {
      by: 'maintenance',
      id: window.id,
      until: new Date(until).toISOString(),
      because: `Maintenance: ${window.reason}`,
    }
  }
}
