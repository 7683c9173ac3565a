import { expect, test } from 'vitest'
import { parseLevel, presets } from '../severity/scheme.ts'
import { titleFrom } from './incident-template.ts'
import { shippedTemplates } from './shipped-templates.ts'
import { templatesIn } from './templates-in.ts'

const words = { service: 'Shop', date: '2026-03-02' }

test.each<[string, string, typeof words | { service: null; date: string }, string]>([
  ['a title is filled in', '{{ service }} is down since {{ date }}', words, 'Shop is down since 2026-03-02'],
  [
    'without a service',
    "{{ service | 'A service' }} is down",
    { ...words, service: null },
    'A service is down',
  ],
  ['a plain one stays', 'Something is down', words, 'Something is down'],
])('%s', (_claim, title, known, text) => {
  const [template] = shippedTemplates
  if (!template) throw new Error('no template is shipped')
  expect(titleFrom({ ...template, title }, known)).toBe(text)
})

test('the shipped templates have a level in every scheme, and begin with tasks', () => {
  for (const template of shippedTemplates) {
    expect(template.tasks.length).toBeGreaterThan(1)
    for (const scheme of Object.values(presets))
      expect(parseLevel(scheme, template.severity ?? '')).not.toBeNull()
  }
})

test('what is about security is private', () => {
  expect(shippedTemplates.filter((one) => one.private).map(({ id }) => id)).toEqual(['security'])
})

test("an organisation's own template takes the place of the shipped one of its id", () => {
  const own = shippedTemplates.filter(({ id }) => id === 'outage').map((one) => ({ ...one, name: 'Ours' }))
  const all = templatesIn(own)
  expect(all.map(({ id }) => id)).toEqual(['data', 'degradation', 'outage', 'security', 'vendor'])
  expect(all.find(({ id }) => id === 'outage')?.name).toBe('Ours')
})
