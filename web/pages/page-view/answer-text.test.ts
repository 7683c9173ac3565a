import { expect, test } from 'vitest'
import type { PageAnswer, PageView } from '../../../api/page-view.ts'
import { answerText } from './answer-text.ts'

const incident: PageView['incident'] = {
  id: 'INC-1',
  title: 'Disk full',
  severity: 'SEV1',
  urgency: 'high',
  status: 'acknowledged',
  service: null,
  private: false,
  detected_at: '2026-03-01T12:00:00Z',
  resolved_at: null,
}
const acknowledged = { by: 'Bo', person: 'bo', at: '2026-03-01T12:01:00Z' }

function answered(outcome: PageAnswer['outcome']): PageAnswer {
  const page = {
    incident,
    alerts: [],
    alert_count: 0,
    acknowledged,
    next: null,
    paged: null,
    time_zone: 'UTC',
  }
  return { outcome, page }
}

test.each([
  ['acknowledge', 'done', 'INC-1 is yours; paging for it has stopped.'],
  ['acknowledge', 'taken', 'Bo was first and has INC-1.'],
  ['escalate', 'done', 'The next step of INC-1 is paged now.'],
  ['decline', 'done', 'You are not paged for it again; the next step of INC-1 is paged now.'],
  ['decline', 'nobody-left', 'No step of INC-1 is left that could be paged. Page somebody directly.'],
  ['acknowledge', 'over', 'INC-1 is acknowledged; nothing is left to do.'],
] as const)('%s, %s', (answer, outcome, text) => {
  expect(answerText(answer, answered(outcome))).toBe(text)
})
