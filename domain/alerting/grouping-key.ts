export type Grouping = { by: 'off' | 'time' | 'labels'; window_minutes: number; labels: string[] }

/** Alerts of a service with the same key share an incident within the window; null: each alert has its own. */
export function groupingKey(grouping: Grouping, labels: Record<string, string>): string | null {
  if (grouping.by === 'off') return null
  if (grouping.by === 'time') return 'time'
  return JSON.stringify(grouping.labels.map((name) => [name, labels[name] ?? '']))
}
