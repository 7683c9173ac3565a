import type { Audience } from './audience.ts'

/** Where in an incident a text has its place; a closing one says that it is over. */
export const stages = ['initial', 'update', 'closing'] as const

export type Stage = (typeof stages)[number]

/** Subject and text name fields of the incident in braces: `{{ impact }}`, `{{ started | detected }}`. */
export type Template = {
  id: string
  name: string
  audience: Audience
  stage: Stage
  subject: string
  text: string
}

export function lines(...all: string[]): string {
  return all.join('\n')
}
