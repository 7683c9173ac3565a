import { expect, test } from 'vitest'
import { levelOf, presets } from '../severity/scheme.ts'
import { defaultTargets, definitions } from './definitions.ts'

const targets = defaultTargets(presets['SEV1-4'].levels)

test('targets go with the rank, whatever the level is called', () => {
  const fromZero = defaultTargets(presets['SEV0-3'].levels)
  expect(fromZero['SEV0']).toEqual(targets['SEV1'])
  expect(fromZero[levelOf(presets['SEV0-3'], 4).name]).toEqual({})
})

test('every figure has a definition', () => {
  for (const name of ['mttd', 'mtta', 'mtti', 'mttm', 'mttr', 'mtbf'] as const)
    expect(definitions[name]).toEqual({
      name: expect.any(String),
      text: expect.any(String),
      target: expect.any(String),
    })
})
