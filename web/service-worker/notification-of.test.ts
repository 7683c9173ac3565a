import { expect, test } from 'vitest'
import type { PushPayload } from '../../domain/notification/push-payload.ts'
import { notificationOf, notSent, resultOf } from './notification-of.ts'

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

test('a page rings, stays until it is answered, and has the two buttons', () => {
  const { title, options } = notificationOf(payload)
  expect(title).toBe('SEV1 Disk full')
  expect(options).toMatchObject({ tag: 'INC-1', requireInteraction: true, renotify: true, silent: false })
  expect(options.actions.map(({ action }) => action)).toEqual(['acknowledge', 'escalate'])
})

test('what is said anew takes its place without a sound, and asks browsers for nothing that they refuse', () => {
  const { options } = notificationOf({ ...payload, updated: true })
  expect(options.silent).toBe(true)
  expect(options).not.toHaveProperty('vibrate')
  expect(options).not.toHaveProperty('renotify')
})

test('a test has one button, which says that it came', () => {
  const { options } = notificationOf({ ...payload, kind: 'notice', open: null })
  expect(options.actions).toEqual([{ action: 'opened', title: 'It came' }])
  expect(options.requireInteraction).toBe(false)
})

test('what came of a press stands in the place of the page', () => {
  const { title, options } = resultOf(payload, {
    outcome: 'taken',
    title: 'Bo took it 1 min ago',
    text: 'Done.',
  })
  expect(title).toBe('Bo took it 1 min ago')
  expect(options).toMatchObject({ tag: 'INC-1', silent: true, actions: [] })
})

test('what could not be sent says so, and what a tap does', () => {
  const { title, options } = notSent(payload, 'acknowledge')
  expect(title).toBe('Not sent: tap to acknowledge again')
  expect(options.data).toEqual({ payload, again: 'acknowledge' })
})
