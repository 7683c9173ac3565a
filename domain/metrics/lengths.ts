import { minutesBetween } from '../time/instant.ts'
import type { MetricIncident } from './incident.ts'

export const lengthNames = ['mttd', 'mtta', 'mtti', 'mttm', 'mttr'] as const

export type LengthName = (typeof lengthNames)[number]

/** Which instant time to resolve counts from; without a known start it is the detection. */
export type MttrStart = 'detected' | 'started'

type Ends = { from: Date | null; to: Date | null }

const ends: Record<LengthName, (incident: MetricIncident, mttrStartsAt: MttrStart) => Ends> = {
  mttd: ({ startedAt, detectedAt }) => ({ from: startedAt, to: detectedAt }),
  mtta: ({ detectedAt, acknowledgedAt }) => ({ from: detectedAt, to: acknowledgedAt }),
  mtti: ({ acknowledgedAt, identifiedAt }) => ({ from: acknowledgedAt, to: identifiedAt }),
  mttm: ({ startedAt, detectedAt, mitigatedAt }) => ({ from: startedAt ?? detectedAt, to: mitigatedAt }),
  mttr: ({ startedAt, detectedAt, resolvedAt }, mttrStartsAt) => ({
    from: mttrStartsAt === 'started' ? (startedAt ?? detectedAt) : detectedAt,
    to: resolvedAt,
  }),
}

/** In minutes. Imported records may contradict themselves; a negative length says nothing and is left out. */
export function lengthsOf(name: LengthName, incidents: MetricIncident[], mttrStartsAt: MttrStart): number[] {
  const lengths: number[] = []
  for (const incident of incidents) {
    const { from, to } = ends[name](incident, mttrStartsAt)
    const minutes = from && to ? minutesBetween(from, to) : -1
    if (minutes >= 0) lengths.push(minutes)
  }
  return lengths
}
