import type { Request } from './signal.ts'

export type Changeable = { labels: Record<string, string>; details: Record<string, unknown> }

type Ask = Request['ask']
type Changes = { [A in Ask]: (alert: Changeable, request: Request & { ask: A }) => Partial<Changeable> }

const nothing = () => ({})

const changes: Changes = {
  tag: (alert, { tags }) => detail(alert, 'tags', [...new Set([...tagsOf(alert), ...tags])]),
  untag: (alert, { tags }) =>
    detail(
      alert,
      'tags',
      tagsOf(alert).filter((tag) => !tags.includes(tag)),
    ),
  label: (alert, { labels }) => ({ labels: { ...alert.labels, ...labels } }),
  unlabel: ({ labels }, { names }) => ({
    labels: Object.fromEntries(Object.entries(labels).filter(([name]) => !names.includes(name))),
  }),
  assign: (alert, { to }) => detail(alert, 'owner', to),
  call: (alert, { responder }) => detail(alert, 'responders', [...respondersOf(alert), responder]),
  describe: (alert, { description }) => detail(alert, 'description', description),
  rate: (alert, { priority }) => detail(alert, 'priority', priority),
  delete: (alert) => detail(alert, 'deleted', true),
  acknowledge: nothing,
  unacknowledge: nothing,
  resolve: nothing,
  snooze: nothing,
  escalate: nothing,
  act: nothing,
  note: nothing,
  summarise: nothing,
}

/** What a request makes of an alert's labels and details; those that it leaves are not in the answer. */
export function changesOf<A extends Ask>(
  alert: Changeable,
  ask: A,
  request: Request & { ask: A },
): Partial<Changeable> {
  return changes[ask](alert, request)
}

function detail({ details }: Changeable, name: string, value: unknown): Partial<Changeable> {
  return { details: { ...details, [name]: value } }
}

export function tagsOf({ details }: Pick<Changeable, 'details'>): string[] {
  const { tags } = details
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
}

function respondersOf({ details: { responders } }: Changeable): unknown[] {
  return Array.isArray(responders) ? responders : []
}
