import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PushPayload } from '../../domain/notification/push-payload.ts'
import { notificationOf, notSent } from './notification-of.ts'
import { tapped } from './tapped.ts'

const payload: PushPayload = {
  kind: 'page',
  token: 'd.signed',
  tag: 'INC-1',
  title: 'SEV1 Disk full',
  body: 'INC-1 · shop',
  open: '/page/p.signed',
  updated: false,
  at: '2026-03-01T12:00:00.000Z',
}

const asked: string[] = []
const shown: string[] = []
const opened: string[] = []
const focused: string[] = []
let windows: { url: string; focus: () => Promise<void> }[] = []
let answer: () => Response

const world = {
  clients: {
    matchAll: () => Promise.resolve(windows),
    openWindow: (path: string) => Promise.resolve(void opened.push(path)),
  },
  registration: {
    showNotification: (title: string) => Promise.resolve(void shown.push(title)),
    getNotifications: () => Promise.resolve([]),
  },
}

beforeEach(() => {
  for (const list of [asked, shown, opened, focused]) list.length = 0
  windows = []
  answer = () => Response.json({ outcome: 'done', title: 'Acknowledged', text: 'INC-1 is yours.' })
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(answer())
  })
})
afterEach(() => vi.unstubAllGlobals())

const press = (action: string, data = notificationOf(payload).options.data) =>
  tapped(world, { action, notification: { data, close: () => {} } })

test('a button answers without a window, and what came of it takes the place of the page', async () => {
  await press('acknowledge')
  expect(asked).toEqual(['/push/d.signed/acknowledge'])
  expect(shown).toEqual(['Acknowledged'])
  expect(opened).toEqual([])
})

test('what the server does not take is shown as not sent', async () => {
  answer = () => new Response(null, { status: 503 })
  await press('escalate')
  expect(shown).toEqual(['Not sent: tap to escalate again'])
})

test('a tap on what was not sent tries again', async () => {
  await press('', notSent(payload, 'acknowledge').options.data)
  expect(asked).toEqual(['/push/d.signed/acknowledge'])
  expect(shown).toEqual(['Acknowledged'])
})

test('a tap opens the page, and says that somebody saw it', async () => {
  await press('')
  expect(asked).toEqual(['/push/d.signed/opened'])
  expect(opened).toEqual(['/page/p.signed'])
})

test('a window that shows it already comes to the front', async () => {
  const url = 'https://tocsin.example.com/page/p.signed'
  windows = [{ url, focus: () => Promise.resolve(void focused.push(url)) }]
  await press('')
  expect(focused).toEqual([url])
  expect(opened).toEqual([])
})

test('without a connection the page is opened all the same', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await press('')
  expect(opened).toEqual(['/page/p.signed'])
})
