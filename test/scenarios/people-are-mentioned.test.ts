import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncidentEntry } from '../../api/incident-timeline.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenOf } from '../world/token-of.ts'

let cast: Cast
let ana: string
beforeEach(async () => {
  cast = await raiseCurtain()
  ana = await tokenOf(cast, 'ana')
  // A level that pages nobody, so that only notices are heard.
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Shop is down', severity: 'SEV4' })
})
afterEach(() => cast.end())

async function write(text: string): Promise<IncidentEntry> {
  const answer = await cast.tocsin.ask<IncidentEntry>(
    'POST',
    '/api/v1/incidents/INC-1/timeline',
    { text },
    { token: ana },
  )
  return answer.body
}

/** Who was mentioned, as `bo: INC-1: ana mentions you`. */
async function told(): Promise<string[]> {
  await cast.tocsin.advance({ seconds: 1 })
  return mentions().map(({ path, body }) => `${path.slice(1)}: ${subjectOf(body)}`)
}

function mentions() {
  return cast.phones.received.filter(({ body }) => subjectOf(body).includes('mentions you'))
}

function subjectOf({ subject = '' }: { subject?: string }): string {
  return subject
}

test('who is mentioned in a note is told, with its words and where it stands', async () => {
  const { details } = await write('Can you look at the queue, @bo?')
  expect(details).toEqual({ mentioned: ['bo'] })
  expect(await told()).toEqual(['bo: INC-1: ana mentions you'])
  expect(JSON.stringify(mentions())).toMatch(/Can you look at the queue, @bo\?.*\/incidents\/INC-1/)
})

test('a role means who holds it, a team whoever is on call, and oneself nobody', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'lea' })
  expect((await write('@ic the cause is found, @web and @ana know')).details).toEqual({ mentioned: ['lea'] })
  expect((await write('@nobody-of-this-name sees it')).details).toEqual({})
})

test('a correction tells who is new in it', async () => {
  const { number } = await write('Ask @bo')
  await cast.tocsin.ask(
    'PATCH',
    `/api/v1/incidents/INC-1/timeline/${number}`,
    { text: 'Ask @bo or @lea' },
    { token: ana },
  )
  expect((await told()).toSorted()).toEqual(['bo: INC-1: ana mentions you', 'lea: INC-1: ana mentions you'])
})

test('of a private incident only who takes part in it is told, and not in which words', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'ana', scribe: 'lea' })
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-1', { private: true })
  expect((await write('@bo @lea the keys leaked')).details).toEqual({ mentioned: ['lea'] })
  expect(await told()).toEqual(['lea: INC-1: ana mentions you'])
  expect(JSON.stringify(mentions())).not.toMatch(/leaked|Shop is down/)
})
