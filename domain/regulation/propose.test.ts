import { describe, expect, test } from 'vitest'
import { builtInTemplates } from '../communication/templates/built-in.ts'
import { builtInRegimes, effectiveRegimes } from './built-in-regimes.ts'
import { proposeRegimes } from './propose.ts'

test.each<[string, string[], Record<string, unknown>, string[], string[]]>([
  ['nothing says so', ['database'], { error_rate: 4 }, [], []],
  ['a tag says so', ['Data Exposure'], {}, [], ['gdpr: it is tagged "Data Exposure"']],
  ['triage says so', [], { card_data: true }, [], ['pci: triage says card data']],
  ['triage says no', [], { card_data: false, personal_data: 'no' }, [], []],
  ['it runs already', ['gdpr', 'phi'], {}, ['gdpr'], ['hipaa: it is tagged "phi"']],
])('%s', (_claim, tags, facts, running, expected) => {
  const proposed = proposeRegimes(builtInRegimes, { tags, facts, running })
  expect(proposed.map(({ regime, because }) => `${regime}: ${because}`)).toEqual(expected)
})

describe('the built-in regimes', () => {
  const obligations = builtInRegimes.flatMap((regime) => regime.obligations)

  test('have a template and a checklist for each notice', () => {
    const known = new Set(builtInTemplates.map(({ id }) => id))
    expect(
      obligations.filter(({ template, checklist }) => !known.has(template) || checklist.length === 0),
    ).toEqual([])
  })

  test('give the authority of the GDPR 72 hours', () => {
    const gdpr = builtInRegimes.find(({ id }) => id === 'gdpr')
    expect(gdpr?.obligations.map(({ dueHours }) => dueHours)).toEqual([72, null])
  })

  test('are replaced by those of the organisation', () => {
    const [gdpr] = builtInRegimes
    if (!gdpr) throw new Error('there are built-in regimes')
    const all = effectiveRegimes([
      { ...gdpr, name: 'Ours' },
      { ...gdpr, id: 'ours' },
    ])
    expect(all.map(({ id, name }) => [id, name])[0]).toEqual(['gdpr', 'Ours'])
    expect(all.at(-1)?.id).toBe('ours')
  })
})
