import { type Answerable, type Carried, notSent, resultOf } from './notification-of.ts'
import { say } from './say.ts'
import { put, setBadge, type Registration } from './show.ts'

type Window = Pick<WindowClient, 'url'> & { focus: () => Promise<unknown> }
type Shown = {
  clients: {
    matchAll: (wanted: { type: 'window'; includeUncontrolled: true }) => Promise<readonly Window[]>
    openWindow: (path: string) => Promise<unknown>
  }
  registration: Registration
}
type Tap = { action: string; notification: { data: Carried; close: () => void } }

/** A press on a button answers from where it is; a tap on the rest opens the page of it. */
export async function tapped({ clients, registration }: Shown, { action, notification }: Tap): Promise<void> {
  const { payload, again } = notification.data
  notification.close()
  const wanted = isAnswerable(action) ? action : action === '' ? again : null
  if (wanted) {
    await answer(registration, payload, wanted)
    return
  }
  await Promise.all([
    say(payload, 'opened').catch(() => {}),
    open(clients, payload.open ?? '/notifications'),
    registration.getNotifications().then((left) => setBadge(left.length)),
  ])
}

async function answer(
  registration: Registration,
  payload: Carried['payload'],
  wanted: Answerable,
): Promise<void> {
  try {
    await put(registration, resultOf(payload, await say(payload, wanted)))
  } catch {
    await put(registration, notSent(payload, wanted))
  }
}

async function open(clients: Shown['clients'], path: string): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find(({ url }) => new URL(url).pathname === path)
  if (there) await there.focus()
  else await clients.openWindow(path)
}

function isAnswerable(action: string): action is Answerable {
  return action === 'acknowledge' || action === 'escalate'
}
