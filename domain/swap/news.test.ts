import { expect, test } from 'vitest'
import { swapNews, type SwapHappening } from './news.ts'
import type { Swap } from './swap.ts'

const asked = { startsAt: new Date('2026-03-03T18:00Z'), endsAt: new Date('2026-03-04T08:00Z') }

const swap: Swap = {
  state: 'open',
  askedBy: 'ana',
  candidates: ['bo', 'cy', 'dee'],
  declinedBy: ['dee'],
  acceptedBy: null,
  needsApproval: false,
  asked,
  inReturn: null,
  expiresAt: asked.startsAt,
}

const about = {
  id: 'swap-1',
  schedule: { name: 'Primary', timeZone: 'Europe/Berlin' },
  approvers: ['lea'],
  note: 'Concert!',
  nameOf: (person: string) => person.charAt(0).toUpperCase() + person.slice(1),
  by: 'dee',
}

test.each<[SwapHappening, Partial<Swap>, string[], RegExp]>([
  [
    'asked',
    {},
    ['bo cy dee'],
    /Ana looks for .* Primary, Tue 2026-03-03 19:00 to Wed .* They say: Concert! .* tocsin swap accept swap-1/,
  ],
  ['declined-by-one', {}, ['ana'], /Dee does not take/],
  ['declined', {}, ['ana'], /You stay on call/],
  ['accepted', { acceptedBy: 'bo' }, ['ana', 'lea'], /once it is approved/],
  ['done', { acceptedBy: 'bo' }, ['ana bo', 'cy'], /Bo is on call .* instead of Ana\.$/],
  [
    'done',
    { acceptedBy: 'bo', inReturn: asked },
    ['ana bo', 'cy'],
    /In return Ana takes Tue 2026-03-03 19:00/,
  ],
  ['withdrawn', {}, ['bo cy'], /no longer asks/],
  ['withdrawn', { acceptedBy: 'bo' }, ['cy bo'], /Nothing changes/],
  ['rejected', { acceptedBy: 'bo' }, ['ana bo'], /not approved that Bo takes .* Ana stays on call/],
  ['expired', {}, ['ana'], /Nobody took/],
  ['expired', { acceptedBy: 'bo' }, ['ana bo'], /Nobody approved/],
])('%s: whom it concerns is told', (happening, given, to, text) => {
  const news = swapNews(happening, { ...swap, ...given }, about)
  expect(news.map((one) => one.to.join(' '))).toEqual(to)
  expect(news[0]?.text).toMatch(text)
})
