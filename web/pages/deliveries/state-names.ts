import type { Delivery } from '../../../api/deliveries.ts'

export const stateNames: Record<Delivery['state'], string> = {
  bundling: 'Being gathered',
  sending: 'Being sent',
  retrying: 'Tried again',
  accepted: 'Taken',
  delivered: 'Arrived',
  answered: 'Answered',
  failed: 'Failed',
  cancelled: 'Not wanted any more',
}

export const stateColours: Record<Delivery['state'], string> = {
  bundling: 'gray',
  sending: 'ink',
  retrying: 'orange',
  accepted: 'ink',
  delivered: 'teal',
  answered: 'teal',
  failed: 'red',
  cancelled: 'gray',
}

const kinds: Record<Delivery['kind'], string> = { page: 'Page', notice: 'Notice', update: 'Update' }

/** `Page for INC-1, INC-2`. */
export function subjectOf({ kind, incidents }: Pick<Delivery, 'kind' | 'incidents'>): string {
  return incidents.length === 0 ? kinds[kind] : `${kinds[kind]} for ${incidents.join(', ')}`
}

/** `0.4 s`; from when it was due until a vendor took it. */
export function latencyText(ms: number | null): string {
  if (ms === null) return '–'
  return ms < 1000 ? `${Math.max(0, ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
