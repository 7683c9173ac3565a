import type { AlertName } from '../../../domain/alerting/signal.ts'

const ways: Record<string, AlertName['by']> = { id: 'id', tiny: 'number', alias: 'key' }

/** The alert that a URL means; `identifierType` is `id` when left out. Null: there is no such type. */
export function alertMeant(identifier: string, identifierType: string | undefined): AlertName | null {
  const by = ways[identifierType ?? 'id']
  return by === undefined ? null : { by, name: identifier }
}

/** What is asked and of which alert, as one text that is kept with the body: `close key db-1/disk`. */
export function targetOf(verb: string, alert: AlertName | null): string {
  return alert === null ? verb : `${verb} ${alert.by} ${alert.name}`
}

export function readTarget(target: string): { verb: string; alert: AlertName } {
  const [, verb = '', by = 'id', name = ''] = /^(\S+) (key|id|number) (.*)$/s.exec(target) ?? []
  return { verb, alert: { by: by === 'key' || by === 'number' ? by : 'id', name } }
}
