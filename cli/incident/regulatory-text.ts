import type { z } from 'zod'
import type { listRegulatoryClocks, RegulatoryClock } from '../../api/regulatory-clocks.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'CLOCK' },
  { title: 'STATE' },
  { title: 'DUE' },
  { title: 'TEMPLATE' },
  { title: 'TO' },
  { title: 'PROOF' },
]

export function regulatoryText({ items, proposed }: z.output<typeof listRegulatoryClocks.answer>): string {
  const clocks = items.length === 0 ? 'No regulatory clock runs.' : clockTable(items)
  const hints = proposed.map(({ regime, because }) => `Perhaps --start ${regime}: ${because}.`)
  const open = items.filter(({ state }) => state === 'running' || state === 'overdue')
  return [clocks, ...hints, ...open.map(checklistText)].join('\n\n')
}

function clockTable(items: RegulatoryClock[]): string {
  const rows = items.map((clock) => [
    clock.id,
    clock.late ? `${clock.state}, late` : clock.state,
    minuteText(clock.due_at) ?? 'without undue delay',
    clock.template,
    clock.recipient,
    proofText(clock),
  ])
  return table(columns, rows)
}

function proofText({ sent_at, sent_to, reference, reason }: RegulatoryClock): string | null {
  return sent_at === null ? reason : `${minuteText(sent_at)} to ${sent_to} (${reference})`
}

function checklistText({ id, checklist }: RegulatoryClock): string {
  return [`${id} says:`, ...checklist.map((item) => `  - ${item}`)].join('\n')
}
