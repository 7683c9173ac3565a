import type { Regime } from './regime.ts'

const DAY = 24

/** The usual durations. They are no legal advice: who answers for these questions checks them, and changes them as data. */
export const builtInRegimes: readonly Regime[] = [
  {
    id: 'gdpr',
    name: 'GDPR: personal data breach',
    countsFrom: 'when you became aware of the breach',
    signs: ['gdpr', 'personal-data', 'data-exposure', 'data-breach', 'data-at-risk'],
    obligations: [
      {
        id: 'authority',
        recipient: 'The supervisory authority (Art. 33)',
        dueHours: 72,
        template: 'gdpr-authority',
        checklist: [
          'The nature of the breach',
          'Categories and approximate number of people concerned',
          'Categories and approximate number of records concerned',
          'Name and contact of the data protection officer',
          'The likely consequences',
          'The measures taken or planned',
          'The reasons, if it comes after 72 hours',
        ],
      },
      {
        id: 'people',
        recipient: 'The people concerned, where the risk for them is high (Art. 34)',
        dueHours: null,
        template: 'gdpr-people',
        checklist: [
          'The nature of the breach, in plain words',
          'Name and contact of the data protection officer',
          'The likely consequences',
          'The measures taken, and what people can do themselves',
        ],
      },
    ],
  },
  {
    id: 'hipaa',
    name: 'HIPAA: breach of unsecured health information',
    countsFrom: 'when the breach was discovered',
    signs: ['hipaa', 'health-data', 'phi'],
    obligations: [
      {
        id: 'people',
        recipient: 'The individuals affected',
        dueHours: 60 * DAY,
        template: 'hipaa-people',
        checklist: [
          'What happened, its date and the date of its discovery',
          'Which kinds of health information were involved',
          'What people should do to protect themselves',
          'What you do to investigate, to lessen the harm and to prevent it',
          'How to reach you: a toll-free number, a mail address, a website or a postal address',
        ],
      },
      {
        id: 'secretary',
        recipient: 'The Secretary of HHS, and the media of a state where more than 500 people are affected',
        dueHours: 60 * DAY,
        template: 'hipaa-secretary',
        checklist: [
          'How many individuals are affected; below 500 a yearly report suffices',
          'The dates of the breach and of its discovery',
          'Which kinds of information, and how they were protected',
          'The actions taken',
        ],
      },
    ],
  },
  {
    id: 'pci',
    name: 'PCI DSS: card data',
    countsFrom: 'when a compromise was suspected',
    signs: ['pci', 'card-data'],
    obligations: [
      {
        id: 'acquirer',
        recipient: 'The acquiring bank and the card brands',
        dueHours: DAY,
        template: 'pci-acquirer',
        checklist: [
          'What was noticed, when and how',
          'The systems and locations concerned',
          'Accounts possibly concerned, by brand',
          'What was done to contain it; evidence is kept',
          'Whether a forensic investigator is engaged',
        ],
      },
    ],
  },
  {
    id: 'financial',
    name: 'Financial services: major incident',
    countsFrom: 'when it was classed as a major incident',
    signs: ['financial', 'payments-regulated', 'dora'],
    obligations: [
      {
        id: 'initial',
        recipient: 'The financial regulator: first notice',
        dueHours: 4,
        template: 'financial-initial',
        checklist: [
          'The service and the customers concerned',
          'When it was noticed and when it was classed as major',
          'Impact and geography, as far as known',
          'A contact who can be reached',
        ],
      },
      {
        id: 'intermediate',
        recipient: 'The financial regulator: intermediate report',
        dueHours: 76,
        template: 'financial-report',
        checklist: ['Status and impact', 'The cause, as far as known', 'Measures taken and planned'],
      },
      {
        id: 'final',
        recipient: 'The financial regulator: final report',
        dueHours: 30 * DAY,
        template: 'financial-report',
        checklist: ['The root cause', 'What it cost', 'What is done so that it does not happen again'],
      },
    ],
  },
]

/** The organisation's own beside the built-in ones, which they replace where they have the same id. */
export function effectiveRegimes(own: readonly Regime[]): Regime[] {
  const replaced = new Map(own.map((regime) => [regime.id, regime]))
  const known = new Set(builtInRegimes.map(({ id }) => id))
  return [
    ...builtInRegimes.map((regime) => replaced.get(regime.id) ?? regime),
    ...own.filter(({ id }) => !known.has(id)),
  ]
}
