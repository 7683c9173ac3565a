import { betweenFailures, isWithin, type BetweenFailures, type Period } from './failures.ts'
import { countExcluded, exclusion, type Excluded, type MetricIncident } from './incident.ts'
import { lengthsOf, type LengthName, type MttrStart } from './lengths.ts'
import { spread, type Spread } from './spread.ts'

/** `incidents` counts all in the period, the excluded ones too. */
export type Figures = { incidents: number; excluded: Excluded } & Record<LengthName, Spread | null> & {
    mtbf: BetweenFailures | null
  }

export type Span = Period & { mttrStartsAt: MttrStart }

/** An incident belongs to the period of its detection; one that began before may still be down in it. */
export function figures(incidents: MetricIncident[], span: Span): Figures {
  const inPeriod = incidents.filter((incident) => isWithin(incident.detectedAt, span))
  const counted = inPeriod.filter((incident) => exclusion(incident) === null)
  const of = (name: LengthName) => spread(lengthsOf(name, counted, span.mttrStartsAt))
  return {
    incidents: inPeriod.length,
    excluded: countExcluded(inPeriod),
    mttd: of('mttd'),
    mtta: of('mtta'),
    mtti: of('mtti'),
    mttm: of('mttm'),
    mttr: of('mttr'),
    mtbf: betweenFailures(
      incidents.filter((incident) => exclusion(incident) === null),
      span,
    ),
  }
}
