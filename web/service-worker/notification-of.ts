import type { PushAnswer } from '../../domain/notification/push-answer.ts'
import type { PushPayload } from '../../domain/notification/push-payload.ts'

export type Answerable = 'acknowledge' | 'escalate'

/** What a notification carries along: what was pushed, and what to try again when it could not be sent. */
export type Carried = { payload: PushPayload; again: Answerable | null }

/** As `showNotification` takes it; TypeScript's own description lacks what only some browsers know. */
export type Notice = {
  title: string
  options: NotificationOptions & {
    actions: { action: string; title: string }[]
    renotify?: boolean
    vibrate?: number[]
    timestamp?: number
    data: Carried
  }
}

const looks = { icon: '/icon-192.png', badge: '/badge-96.png' }
const answers = [
  { action: 'acknowledge', title: 'Acknowledge' },
  { action: 'escalate', title: 'Escalate' },
]
const RING = [400, 150, 400, 150, 400, 600, 400, 150, 400]

export function notificationOf(payload: PushPayload): Notice {
  const isPage = payload.kind === 'page'
  return {
    title: payload.title,
    options: {
      ...looks,
      body: payload.body,
      tag: payload.tag,
      timestamp: Date.parse(payload.at),
      requireInteraction: isPage,
      silent: payload.updated,
      // A silent notification may not vibrate.
      ...(!payload.updated && { renotify: true, ...(isPage && { vibrate: RING }) }),
      actions: isPage ? answers : [{ action: 'opened', title: 'It came' }],
      data: { payload, again: null },
    },
  }
}

/** What came of a press, in the place of the notification that was pressed. */
export function resultOf(payload: PushPayload, { title, text }: PushAnswer): Notice {
  return {
    title,
    options: {
      ...looks,
      body: `${payload.title}\n${text}`,
      tag: payload.tag,
      silent: true,
      actions: [],
      data: { payload, again: null },
    },
  }
}

export function notSent(payload: PushPayload, again: Answerable): Notice {
  return {
    title: `Not sent: tap to ${again} again`,
    options: {
      ...looks,
      body: `${payload.title}\nTocsin cannot be reached from here just now.`,
      tag: payload.tag,
      requireInteraction: true,
      renotify: true,
      actions: answers,
      data: { payload, again },
    },
  }
}
