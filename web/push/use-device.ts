import { useQuery, useQueryClient } from '@tanstack/react-query'
import { contactMethods, notificationRules } from '../../api/organisation-resources.ts'
import { readWebPush } from '../../api/web-push.ts'
import { slugOf } from '../../domain/naming/slug.ts'
import { client } from '../app/client.ts'
import { Plain } from '../app/sentence-of.ts'
import { deviceName } from './device-name.ts'
import { forgetDevice, keepDevice, readDevice } from './kept-device.ts'
import { keysOf } from './subscription-keys.ts'

/** Why a browser cannot, or whether it does. */
export type DeviceState =
  | { is: 'impossible'; because: 'no-tls' | 'not-installed' | 'not-supported' }
  | { is: 'forbidden' }
  | { is: 'off' }
  | { is: 'on'; method: string }

const KEY = ['contact-methods', 'this-device']

/** Whether this browser shows pages, and how to have it do so. */
export function useDevice(person: string) {
  const queries = useQueryClient()
  const state = useQuery({ queryKey: KEY, queryFn: stateOfDevice, staleTime: 0 })
  const changed = async (): Promise<void> => {
    await Promise.all(
      ['contact-methods', 'notification-rules', 'people'].map((resource) =>
        queries.invalidateQueries({ queryKey: [resource] }),
      ),
    )
  }
  return {
    state,
    turnOn: async (): Promise<string> => {
      try {
        return await turnOn(person)
      } finally {
        await changed()
      }
    },
    turnOff: async (method: string): Promise<void> => {
      try {
        await turnOff(person, method)
      } finally {
        await changed()
      }
    },
  }
}

async function stateOfDevice(): Promise<DeviceState> {
  if (!isSecureContext) return { is: 'impossible', because: 'no-tls' }
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    const isApple = /\b(iPhone|iPad)\b/.test(navigator.userAgent)
    return { is: 'impossible', because: isApple ? 'not-installed' : 'not-supported' }
  }
  if (Notification.permission === 'denied') return { is: 'forbidden' }
  const method = await readDevice()
  if (method === null || Notification.permission !== 'granted') return { is: 'off' }
  // Its push service may have ended it meanwhile, or somebody removed it.
  const known = await client
    .call(contactMethods.get, { params: { id: method } })
    .then(() => true)
    .catch(() => false)
  return known ? { is: 'on', method } : { is: 'off' }
}

/** Asks for permission, subscribes, and makes this browser the first to be paged. Answers its contact method. */
async function turnOn(person: string): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new Plain('Notifications were not allowed.')
  }
  const registration = await navigator.serviceWorker.ready
  const { public_key: applicationServerKey } = await client.call(readWebPush)
  await (await registration.pushManager.getSubscription())?.unsubscribe()
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey,
  })
  const device = deviceName(navigator.userAgent)
  const id = await freeId(person, device)
  await client.call(contactMethods.create, {
    body: { id, person, type: 'push', device, subscription: keysOf(subscription) },
  })
  await keepDevice(id)
  await pageFirst(person, id)
  return id
}

async function turnOff(person: string, method: string): Promise<void> {
  const rules = await client.call(notificationRules.get, { params: { id: person } })
  const stays = ({ via }: { via: string }): boolean => via !== method
  const body = { high: rules.high.filter(stays), low: rules.low.filter(stays), shifts: rules.shifts }
  await client.call(notificationRules.replace, { params: { id: person }, body })
  await client.call(contactMethods.remove, { params: { id: method } })
  await forgetDevice()
  const registration = await navigator.serviceWorker.ready
  await (await registration.pushManager.getSubscription())?.unsubscribe()
}

async function freeId(person: string, device: string): Promise<string> {
  const taken = new Set<string>()
  for await (const { id } of client.all(contactMethods.list)) taken.add(id)
  const base = slugOf(`${person}-${device}`)?.slice(0, 56) ?? `${person}-browser`
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}

/** Where rules say how somebody is paged, a device that no rule names would never ring. */
async function pageFirst(person: string, via: string): Promise<void> {
  const { high, low, shifts } = await client.call(notificationRules.get, { params: { id: person } })
  const first = { after_minutes: 0, via }
  const body = {
    high: high.length === 0 ? [] : [first, ...high],
    low: low.length === 0 ? [] : [first, ...low],
    shifts,
  }
  if (high.length + low.length === 0) return
  await client.call(notificationRules.replace, { params: { id: person }, body })
}
