import type { RoleName } from '../role/roles.ts'
import { fillInText } from '../rendering/fill-in.ts'

/** What an incident of a kind begins with. `title` is filled in when nobody gives one: {{ service }}, {{ date }}. */
export type IncidentTemplate = {
  id: string
  name: string
  title: string
  severity: string | null
  impact: string | null
  private: boolean
  tags: string[]
  roles: { [Role in RoleName]?: string | undefined }
  tasks: string[]
  notes: string[]
}

export const titleWords = ['service', 'date'] as const

export function titleFrom(
  { title }: IncidentTemplate,
  words: { service: string | null; date: string },
): string {
  return fillInText(title, (path) =>
    path === 'service' ? words.service : path === 'date' ? words.date : null,
  )
}
