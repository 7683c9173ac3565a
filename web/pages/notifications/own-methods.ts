import type { z } from 'zod'
import { contactMethods } from '../../../api/organisation-resources.ts'
import { channelNames } from '../../components/channel-names.ts'
import { useEvery } from '../../queries/every.ts'

export type Method = z.output<typeof contactMethods.list.answer>['items'][number]

/** One's own, in their order. Administrators are told of others' too. */
export function useOwnMethods(person: string) {
  const all = useEvery<Method, typeof contactMethods.list>(contactMethods.list)
  return { ...all, data: all.data?.filter((method) => method.person === person) }
}

/** What its owner knows it by. */
export function addressOf({ device, address, number, url }: Method): string {
  return device ?? address ?? number ?? url ?? ''
}

export function methodName(method: Method): string {
  return `${channelNames[method.type]}: ${addressOf(method)}`
}
