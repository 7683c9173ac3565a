import { describe, expect, test } from 'vitest'
import { draft } from './draft.ts'
import { fieldValues, type Told } from './field-values.ts'
import { pathsOf } from '../rendering/fill-in.ts'
import { fieldNames, isField, templateFields } from './template-fields.ts'
import { builtInTemplates, effectiveTemplates } from './templates/built-in.ts'

const now = new Date('2026-03-02T15:50:00Z')

const told: Told = {
  incident: {
    id: 'INC-7',
    title: 'Nobody can pay',
    severity: 'SEV1',
    status: 'investigating',
    impact: 'Payments fail',
    service: 'Checkout',
    team: null,
    startedAt: null,
    detectedAt: new Date('2026-03-02T14:30:00Z'),
    mitigatedAt: null,
    resolvedAt: null,
    link: 'https://tocsin.example.com/incidents/INC-7',
  },
  facts: { error_rate: 12.5, workaround: '  ' },
  roles: { ic: ['Ana Silva'], responders: [] },
  known: null,
  done: null,
}

const values = fieldValues(told, { eta: 'by 17:00 UTC' }, { nextUpdateAt: null, now })
const written = (text: string) => draft({ subject: '', text }, values)

test.each<[string, string, string, string[]]>([
  ['a field that is known', '{{ severity }}: {{ impact }}', 'SEV1: Payments fail', []],
  ['one that is not', 'Cause: {{ cause }}', 'Cause: not known yet', ['cause']],
  ['an empty answer is no answer', '{{ workaround }}', 'none known yet', ['workaround']],
  ['a role that nobody has', '{{ ic }}, {{ scribe }}', 'Ana Silva, nobody yet', ['scribe']],
  ['the first that is known', '{{ started | detected }}', '2026-03-02 14:30 UTC', []],
  [
    'none of several is known: the first is asked for',
    '{{ mitigated | resolved }}',
    'not known yet',
    ['mitigated'],
  ],
  ['a text in quotes as the last resort', "{{ cause | 'We are looking.' }}", 'We are looking.', []],
  ['what the writer gave', '{{ eta }}; {{ next_update }}', 'by 17:00 UTC; not planned yet', ['next_update']],
  ['a number with its unit', '{{ error_rate }}', '12.5 %', []],
  ['how long it has been going on', '{{ duration }}', '1 h 20 min', []],
  [
    'what is missing twice is listed once',
    '{{ cause }} {{ cause }}',
    'not known yet not known yet',
    ['cause'],
  ],
])('%s', (_claim, text, expected, missing) => {
  expect(written(text)).toEqual({ subject: '', text: expected, missing })
})

test('braces in what people wrote are not read', () => {
  const sly = { ...values, title: '{{ link }}' }
  expect(draft({ subject: '{{ title }}', text: '' }, sly).subject).toBe('{{ link }}')
})

describe.each(builtInTemplates.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  test('names only fields that there are', () => {
    const named = pathsOf(`${template.subject} ${template.text}`)
    expect(named.filter((path) => !isField(path))).toEqual([])
  })

  test('leaves no braces and no empty line end, however little is known', () => {
    const nothing = { ...values }
    for (const name of fieldNames) nothing[name] = null
    const { subject, text } = draft(template, nothing)
    expect(subject + text).not.toMatch(/\{\{|\}\}|null|undefined|: *$/m)
  })
})

test('what is not known always says so', () => {
  expect(Object.values(templateFields).every(({ unknown }) => unknown !== '')).toBe(true)
})

test('a template of the organisation replaces the built-in one of its id, in its place', () => {
  const [first] = builtInTemplates
  if (!first) throw new Error('there are built-in templates')
  const own = { ...first, subject: 'Ours' }
  const further = { ...first, id: 'ours' }
  const all = effectiveTemplates([further, own])
  expect(all[0]).toEqual(own)
  expect(all.at(-1)).toEqual(further)
  expect(all).toHaveLength(builtInTemplates.length + 1)
})
