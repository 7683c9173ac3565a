/** What exists already; the state of the first run is nothing else, so that it can be left and taken up anywhere. */
export type Existing = {
  teams: number
  policies: number
  ownMethods: number
  integrations: number
  answeredPages: number
}

export const steps = ['team', 'on-call', 'reach', 'service', 'page'] as const
export type Step = (typeof steps)[number]

const isDone: Record<Step, (existing: Existing) => boolean> = {
  team: ({ teams }) => teams > 0,
  'on-call': ({ policies }) => policies > 0,
  reach: ({ ownMethods }) => ownMethods > 0,
  service: ({ integrations }) => integrations > 0,
  page: ({ answeredPages }) => answeredPages > 0,
}

export const stepTitles: Record<Step, string> = {
  team: 'Make a team',
  'on-call': 'Put somebody on call',
  reach: 'Say how pages reach you',
  service: 'Connect what you watch',
  page: 'Receive a test page',
}

/** The steps that are done, and the first that is not; null when all are. */
export type Progress = { done: ReadonlySet<Step>; next: Step | null }

export function progressOf(existing: Existing): Progress {
  const done = new Set(steps.filter((step) => isDone[step](existing)))
  return { done, next: steps.find((step) => !done.has(step)) ?? null }
}
