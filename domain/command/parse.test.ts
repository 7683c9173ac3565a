import { describe, expect, test } from 'vitest'
import type { Plan } from './form.ts'
import { grammar } from './grammar.ts'
import { parseCommand, type FaultCode } from './parse.ts'

const inRoom = { incident: 'INC-7' }
const nowhere = { incident: null }

type Asked = Exclude<Plan, { do: 'say' }>

test.each<[string, Asked['do'], string | null, Record<string, unknown>]>([
  ['/incident create Checkout fails', 'create', null, { title: 'Checkout fails' }],
  ['/incident new Down on mobile', 'create', null, { title: 'Down on mobile' }],
  [
    '/incident create "Checkout fails" severity SEV2 on shop',
    'create',
    null,
    { title: 'Checkout fails', severity: 'SEV2', service: 'shop' },
  ],
  ['/incident create "Cart" and "checkout" fail', 'create', null, { title: '"Cart" and "checkout" fail' }],
  ['/incident list', 'list', null, { status: 'open', limit: 20 }],
  ['/incident show', 'show', 'INC-7', {}],
  ['/incident show inc-9', 'show', 'INC-9', {}],
  ['/incident INC-9 show', 'show', 'INC-9', {}],
  ['/Incident DECLARE sev1', 'declare', 'INC-7', { severity: 'sev1' }],
  ['/incident declare', 'declare', 'INC-7', {}],
  ['/incident ack', 'acknowledge', 'INC-7', {}],
  [
    '/incident severity SEV1 because all regions are affected',
    'severity',
    'INC-7',
    { severity: 'SEV1', reason: 'all regions are affected' },
  ],
  [
    '/incident severity INC-9 SEV1 because "all regions"',
    'severity',
    'INC-9',
    { severity: 'SEV1', reason: 'all regions' },
  ],
  ['/incident status monitoring', 'update', 'INC-7', { status: 'monitoring' }],
  ["/incident update It's better", 'update', 'INC-7', { details: "It's better" }],
  ['/incident note [14:37] @ana [NOTE] Hm "hm', 'note', 'INC-7', { text: '[14:37] @ana [NOTE] Hm "hm' }],
  ['/incident note one\ntwo', 'note', 'INC-7', { text: 'one\ntwo' }],
  ['/incident assign ic @bo', 'assign', 'INC-7', { ic: 'bo' }],
  [
    '/incident assign "tech lead" bo because she is alone',
    'assign',
    'INC-7',
    { tech_lead: 'bo', override: 'she is alone' },
  ],
  ['/incident assign responders @bo, @cy dee', 'assign', 'INC-7', { responders: ['bo', 'cy', 'dee'] }],
  ['/incident unassign scribe', 'assign', 'INC-7', { scribe: null }],
  ['/incident handover @bo', 'hand-over', 'INC-7', { to: 'bo', role: 'ic' }],
  ['/incident handover bo as comms', 'hand-over', 'INC-7', { to: 'bo', role: 'comms_lead' }],
  ['/incident accept 1', 'accept', 'INC-7', { number: '1' }],
  ['/incident decline #1 because I sleep', 'decline', 'INC-7', { number: '1', reason: 'I sleep' }],
  ['/incident resolve', 'resolve', 'INC-7', {}],
  [
    '/incident resolve because it is stable as ever',
    'resolve',
    'INC-7',
    { override: 'it is stable as ever' },
  ],
  ['/incident resolve as fixed because it is', 'resolve', 'INC-7', { outcome: 'fixed', override: 'it is' }],
  ['/incident merge into INC-9', 'merge', 'INC-7', { into: 'INC-9' }],
  ['/incident snooze 1h30m', 'snooze', 'INC-7', { minutes: 90 }],
  ['/incident pin 12', 'pin', 'INC-7', { number: '12' }],
  ['/incident warroom', 'war-room', 'INC-7', {}],
  ['/oncall', 'on-call', null, {}],
  ['/oncall payments-primary', 'on-call', null, { schedule: 'payments-primary' }],
  ['/page @ana The database is full', 'call-in', 'INC-7', { target: 'ana', why: 'The database is full' }],
  ['/page ana', 'call-in', 'INC-7', { target: 'ana' }],
  ['/page INC-9 ana Look', 'call-in', 'INC-9', { target: 'ana', why: 'Look' }],
])('%s', (text, verb, incident, input) => {
  expect(parseCommand(text, inRoom)).toEqual({ ok: true, plan: { do: verb, incident, input } })
})

test.each<[string, FaultCode, string]>([
  ['roll back', 'no-command', 'begins with a slash'],
  ['/incdent ack', 'unknown-command', 'Did you mean /incident?'],
  ['/weather', 'unknown-command', '/oncall'],
  ['/incident severty SEV1', 'unknown-verb', 'Did you mean "/incident severity"?'],
  ['/incident dance', 'unknown-verb', '"/incident help" tells'],
  [
    '/incident severity',
    'missing',
    'The level is missing. Write: /incident severity [INC-142] LEVEL because REASON',
  ],
  ['/incident severity SEV1', 'missing', '"because" and the reason are missing'],
  ['/incident severity SEV1 becuase it burns', 'unexpected', 'did you mean "because"?'],
  ['/incident ack now', 'unexpected', '"now" is not expected there'],
  ['/incident assign king bo', 'wrong-value', 'There is no role "king"'],
  ['/incident assign scrib bo', 'wrong-value', 'did you mean "scribe"?'],
  ['/incident snooze soon', 'wrong-value', '"soon" is no length of time'],
  ['/incident pin it', 'wrong-value', '"it" is no number'],
  ['/incident severity "SEV1', 'unclosed-quote', 'has no end'],
  ['/incident resolve as fixed as fixed', 'unexpected', '"as" is said twice'],
  ['/page', 'missing', 'The target is missing'],
  ['', 'no-command', '/page'],
])('%s is refused in words', (text, code, message) => {
  const parsed = parseCommand(text, inRoom)
  expect(parsed).toEqual({ ok: false, fault: { code, message: expect.stringContaining(message) } })
})

test('outside of a room a page opens an incident, unless it names one', () => {
  expect(parseCommand('/page @ana Look', nowhere)).toEqual({
    ok: true,
    plan: { do: 'page', incident: null, input: { target: 'ana', title: 'Look' } },
  })
  expect(parseCommand('/page inc-9 ana', nowhere)).toMatchObject({
    plan: { do: 'call-in', incident: 'INC-9' },
  })
  expect(parseCommand('/page ana', nowhere)).toMatchObject({
    fault: { code: 'missing', message: expect.stringContaining('The title is missing') },
  })
})

test('outside of a room an incident has to be named', () => {
  expect(parseCommand('/incident ack', nowhere)).toMatchObject({ fault: { code: 'which-incident' } })
  expect(parseCommand('/incident ack INC-9', nowhere)).toMatchObject({ plan: { incident: 'INC-9' } })
})

describe('help', () => {
  test.each([
    ['/help', '/incident  Open incidents'],
    ['/incident', '/incident severity [INC-142] LEVEL because REASON'],
    ['/incident help', '/incident create TITLE [severity SEVERITY] [on SERVICE]'],
    ['/oncall help', '/oncall [SCHEDULE]'],
    ['/page help', '/page [INC-142] TARGET [WHY]'],
    ['/postmortem generate', 'There are no post-mortems'],
  ])('%s', (text, said) => {
    expect(parseCommand(text, nowhere)).toEqual({
      ok: true,
      plan: { do: 'say', text: expect.stringContaining(said) },
    })
  })
})

const forms = grammar.flatMap(({ forms: all, ofIncident }) => [...all, ...(ofIncident ? [ofIncident] : [])])

test.each(forms.map((form) => [form.example, form]))('the example %s works', (example, form) => {
  const where = form.ofIncident ? inRoom : nowhere
  expect(parseCommand(example, where)).toMatchObject({ ok: true, plan: { do: form.does } })
})

test('no two forms of a command begin with the same word', () => {
  for (const { forms: own } of grammar) {
    const words = own.flatMap((form) => form.words)
    expect(new Set(words).size).toBe(words.length)
  }
})
