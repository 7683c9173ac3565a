import { readDevice } from '../push/kept-device.ts'
import { keysOf } from '../push/subscription-keys.ts'

type Change = ExtendableEvent & { oldSubscription?: PushSubscription; newSubscription?: PushSubscription }

/** The push service gave this browser another address. Without a session this waits until Tocsin is opened again. */
export async function subscribeAnew(registration: ServiceWorkerRegistration, event: Event): Promise<void> {
  const { oldSubscription, newSubscription }: Partial<Change> = event
  const device = await readDevice()
  const applicationServerKey = oldSubscription?.options.applicationServerKey ?? null
  if (!device || (!newSubscription && !applicationServerKey)) return
  const subscription =
    newSubscription ??
    (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }))
  await fetch(`/api/v1/contact-methods/${device}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'x-tocsin-client': 'web' },
    body: JSON.stringify({ subscription: keysOf(subscription) }),
  })
}
