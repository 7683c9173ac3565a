import { expect, test } from 'vitest'
import { hopsOf, type Travelled } from './hops.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 10, 0, second))
const queued: Travelled = {
  createdAt: at(0),
  attempts: [],
  acceptedAt: null,
  deliveredAt: null,
  answeredAt: null,
  failedAt: null,
}
const sent = { ...queued, attempts: [{ startedAt: at(1), provider: 0 }] }

test.each<[string, Travelled, string]>([
  ['nothing has happened yet', queued, 'queued@0'],
  ['it is on its way', sent, 'queued@0 sent@1'],
  [
    'it came through',
    { ...sent, acceptedAt: at(2), deliveredAt: at(4), answeredAt: at(30) },
    'queued@0 sent@1 accepted@2 delivered@4 answered@30',
  ],
  [
    'the second provider took it',
    { ...sent, attempts: [...sent.attempts, { startedAt: at(5), provider: 1 }], acceptedAt: at(6) },
    'queued@0 sent@1 sent@5#1 accepted@6',
  ],
  ['nobody took it', { ...sent, failedAt: at(10) }, 'queued@0 sent@1 failed@10'],
  [
    'what happens at once stays in the order of the way',
    { ...queued, attempts: [{ startedAt: at(0), provider: 0 }], acceptedAt: at(0), answeredAt: at(0) },
    'queued@0 sent@0 accepted@0 answered@0',
  ],
])('%s', (_claim, travelled, way) => {
  const words = hopsOf(travelled).map(
    ({ hop, at: when, provider }) => `${hop}@${when.getUTCSeconds()}${provider ? `#${provider}` : ''}`,
  )
  expect(words.join(' ')).toBe(way)
})
