import { expect, test } from 'vitest'
import type { LiveEntry } from '../../api/events.ts'
import { concerns } from './refresh.ts'

const entry = (stream: string, incident: string | null): LiveEntry => ({
  number: 1,
  at: '2026-03-02T09:00:00Z',
  recorded_at: '2026-03-02T09:00:00Z',
  kind: 'NOTE',
  event: 'note',
  actor: { kind: 'system' },
  text: '',
  details: {},
  stream,
  incident,
})

const ours = entry('incident:7', 'INC-7')

test.each<[string, LiveEntry, unknown[], boolean]>([
  ['a list of incidents', ours, ['incidents', '/api/v1/incidents', { query: { status: 'open' } }], true],
  ['the incident itself', ours, ['incidents', '/api/v1/incidents/{id}', { params: { id: 'INC-7' } }], true],
  ['another incident', ours, ['incidents', '/api/v1/incidents/{id}', { params: { id: 'INC-8' } }], false],
  ['a schedule', ours, ['schedules', '/api/v1/schedules/{id}', { params: { id: 'INC-7' } }], false],
  ['who is on call', entry('schedule:primary', null), ['on-call', '/api/v1/on-call'], true],
  ['what nobody knows', entry('moon:1', null), ['incidents', '/api/v1/incidents'], false],
])('%s', (_claim, told, key, concerned) => {
  expect(concerns(told, key)).toBe(concerned)
})
