import type { PushPayload } from '../../domain/notification/push-payload.ts'
import { type Notice, notificationOf } from './notification-of.ts'
import { say } from './say.ts'

/** As far as showing needs it. */
export type Registration = {
  showNotification: (title: string, options: Notice['options']) => Promise<unknown>
  getNotifications: () => Promise<readonly unknown[]>
}

/** Shows what was pushed and then says so: what is not shown counts as lost, and the next channel follows. */
export async function show(registration: Registration, pushed: PushMessageData | null): Promise<void> {
  if (!pushed) return
  const payload: PushPayload = pushed.json()
  await put(registration, notificationOf(payload))
  // Without a connection nothing can be said; the server goes on by another way.
  await say(payload, 'shown').catch(() => {})
}

export async function put(registration: Registration, notice: Notice): Promise<void> {
  await registration.showNotification(notice.title, notice.options)
  const open = await registration.getNotifications()
  await setBadge(open.length)
}

export async function setBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return
  await navigator.setAppBadge(count).catch(() => {})
}
