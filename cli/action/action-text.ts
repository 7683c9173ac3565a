import type { ActionItem } from '../../api/action-items.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'ID' },
  { title: 'STATE' },
  { title: 'PRIO' },
  { title: 'OWNER' },
  { title: 'TEAM' },
  { title: 'DUE' },
  { title: 'INCIDENT' },
  { title: 'ACTION ITEM', flexible: true },
]

export function actionTable(items: ActionItem[], width?: number): string {
  if (items.length === 0) return 'No action items.'
  const rows = items.map(({ id, state, overdue, priority, owner, team, due_at, incident, title }) => [
    id,
    overdue ? 'OVERDUE' : state,
    priority,
    owner,
    team,
    minuteText(due_at),
    incident,
    title,
  ])
  return table(columns, rows, width)
}

/** One of them with all that is known. */
export function actionText(item: ActionItem): string {
  const lines: [string, string | null][] = [
    ['State', item.overdue ? `${item.state}, overdue` : item.state],
    ['Reason', item.reason],
    ['Category', item.category],
    ['Priority', item.priority],
    ['Horizon', item.horizon],
    ['Owner', item.owner],
    ['Team', item.team],
    ['Service', item.service],
    ['Incident', item.incident],
    ['Made from', item.origin && `${item.origin.kind} ${item.origin.number} of ${item.origin.incident}`],
    ['Due', minuteText(item.due_at)],
    ['Done when', item.success_criteria],
    ['Added', `${minuteText(item.created_at)} by ${item.created_by}`],
    ['Ended', item.ended_at && `${minuteText(item.ended_at)} by ${item.ended_by}`],
  ]
  const known = lines.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(10)} ${value}`]))
  const notes = item.notes === null ? [] : ['', item.notes]
  return [`${item.id}  ${item.title}`, ...known, ...notes].join('\n')
}
