import type { IncidentTemplate } from './incident-template.ts'

const none = { impact: null, private: false, roles: {}, notes: [] }

/** What there is before an organisation has templates of its own; one with the same id takes its place. */
export const shippedTemplates: readonly IncidentTemplate[] = [
  {
    ...none,
    id: 'outage',
    name: 'Outage',
    title: "{{ service | 'A service' }} is down",
    severity: 'P1',
    tags: ['outage'],
    tasks: [
      'Find out what changed in the last hours, and roll it back if it may be the cause',
      'Say who is affected, and since when',
      'Put the first message on the status page',
    ],
  },
  {
    ...none,
    id: 'degradation',
    name: 'Degradation',
    title: "{{ service | 'A service' }} is slow or fails in part",
    severity: 'P2',
    tags: ['degradation'],
    tasks: [
      'Compare error rate, latency and load with yesterday at this time',
      'Look whether one region, one version or one customer stands out',
      'Decide whether there is a workaround, and tell support',
    ],
  },
  {
    ...none,
    id: 'data',
    name: 'Data lost or wrong',
    title: "Data of {{ service | 'a service' }} is lost or wrong",
    severity: 'P1',
    tags: ['data'],
    tasks: [
      'Stop what writes wrong data before anything else',
      'Take a copy of the present state before it is repaired',
      'Find the last good backup, and the instant since when data is wrong',
      'List whose data is concerned',
    ],
    notes: ['Nothing is deleted or restored without a second person looking at the command.'],
  },
  {
    ...none,
    id: 'security',
    name: 'Security',
    title: "Security incident on {{ service | 'a system of ours' }}",
    severity: 'P1',
    private: true,
    tags: ['security'],
    tasks: [
      'Keep the evidence: copy logs and disks before machines are stopped or rebuilt',
      'Contain it: take away credentials and sessions, cut off the machines concerned',
      'Find out whether data left, whose, and since when',
      'Ask legal which notifications are due, and by when',
    ],
    notes: [
      'Only those who are paged or hold a role see this incident. Talk about it here, not in open channels.',
    ],
  },
  {
    ...none,
    id: 'vendor',
    name: 'Failure of a vendor',
    title: "A vendor that {{ service | 'one of our services' }} needs fails",
    severity: 'P2',
    tags: ['vendor'],
    tasks: [
      'Look at the status page of the vendor, and open a case with the contract at hand',
      'Decide whether to fail over, to queue, or to switch the function off',
      'Ask the vendor for the time of the next update, and write it down',
    ],
  },
]
