import { fillInText } from '../rendering/fill-in.ts'

export const templateRoles = ['ic', 'tech_lead', 'comms_lead', 'scribe', 'responders'] as const
export type TemplateRole = (typeof templateRoles)[number]

/** What an incident of a kind begins with. `title` is filled in when nobody gives one: {{ service }}, {{ date }}. */
export type IncidentTemplate = {
  id: string
  name: string
  title: string
  severity: string | null
  impact: string | null
  private: boolean
  tags: string[]
  roles: { [Role in TemplateRole]?: string | undefined }
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
