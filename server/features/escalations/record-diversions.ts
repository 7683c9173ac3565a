import type { Diversion } from '../../../domain/escalation/divert.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream, type NewEntry, record, SYSTEM } from '../timeline/record.ts'

/** Whoever reads the incident shall see why somebody else was paged. */
export function recordDiversions(tx: Tx, incidentId: string, diversions: readonly Diversion[]): void {
  for (const diversion of diversions) {
    const said = diversion.do === 'page-beside' ? beside(diversion) : instead(diversion)
    record(tx, { stream: incidentStream(incidentId), kind: 'NOTIFICATION', actor: SYSTEM, ...said })
  }
}

type Said = Pick<NewEntry, 'event' | 'text' | 'details'>

function beside({ absent, until, beside: other }: Extract<Diversion, { do: 'page-beside' }>): Said {
  const help =
    other === null
      ? 'no lead or manager of the team is there to be paged beside them'
      : `${other} beside them`
  return {
    event: 'absent-on-call',
    text: `${absent} is on call, but noted as away until ${until.toISOString()}: paged all the same, and ${help}.`,
    details: { absent, until: until.toISOString(), beside: other },
  }
}

function instead({ tired, pages, schedule, people }: Extract<Diversion, { do: 'page-instead' }>): Said {
  return {
    event: 'overflowed',
    text: `${tired} was paged for ${pages} incidents in this night already: this one goes to ${people.join(', ')} (${schedule}) instead.`,
    details: { spared: tired, pages, schedule, people },
  }
}
