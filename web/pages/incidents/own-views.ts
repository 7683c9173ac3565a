import { useState } from 'react'
import { filterOf, type Filter } from './views.ts'

export type OwnView = { name: string; filter: Filter }

const KEPT_AS = 'tocsin-incident-views'

/** What a person calls a filter; it stays in this browser, and its address may be shared. */
export function useOwnViews() {
  const [own, setOwn] = useState(read)
  const keep = (views: OwnView[]): void => {
    localStorage.setItem(KEPT_AS, JSON.stringify(views))
    setOwn(views)
  }
  return {
    own,
    add: (view: OwnView) => keep([...own.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => keep(own.filter((view) => view.name !== name)),
  }
}

function read(): OwnView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap(viewOf) : []
  } catch {
    return []
  }
}

function viewOf(kept: unknown): OwnView[] {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('filter' in kept)) return []
  const { name, filter } = kept
  if (typeof name !== 'string' || typeof filter !== 'object' || filter === null) return []
  return [{ name, filter: filterOf({ ...filter }) }]
}
