import type { Incident } from '../../api/incident.ts'

type Change = (incident: Incident) => Incident

/** An answer that is kept, with one incident in it changed: the incident itself, or a list that has it. */
export function changedIn(data: unknown, id: string, change: Change): unknown {
  if (isIncident(data)) return data.id === id ? change(data) : data
  if (typeof data !== 'object' || data === null || !('items' in data) || !Array.isArray(data.items))
    return data
  const items: unknown[] = data.items
  if (!items.some((item) => isIncident(item) && item.id === id)) return data
  return { ...data, items: items.map((item) => changedIn(item, id, change)) }
}

function isIncident(data: unknown): data is Incident {
  return (
    typeof data === 'object' && data !== null && 'id' in data && 'detected_at' in data && 'paging' in data
  )
}
