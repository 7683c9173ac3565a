import type { Form } from './form.ts'
import { incidentForms } from './incident-forms.ts'
import { roleForms } from './role-forms.ts'

/** With one form that has no word of its own, a command has no verbs; `ofIncident` is what it is told where an incident is known. */
export type Command = { name: string; summary: string; forms: readonly Form[]; ofIncident?: Form }

export const grammar: readonly Command[] = [
  {
    name: 'incident',
    summary: 'Open incidents, run them and end them.',
    forms: [...incidentForms, ...roleForms],
  },
  {
    name: 'oncall',
    summary: 'Who is on call now.',
    forms: [
      {
        words: [''],
        summary: 'Who is on call now, in all schedules or in one.',
        example: '/oncall payments-primary',
        ofIncident: false,
        parts: [{ name: 'schedule', takes: 'word', optional: true }],
        does: 'on-call',
        input: ({ schedule }) => ({ schedule }),
      },
    ],
  },
  {
    name: 'page',
    summary: 'Page a person, a team or a service; in a room, for its incident.',
    forms: [
      {
        words: [''],
        summary: 'Open an incident that pages them.',
        example: '/page ana The database is full',
        ofIncident: false,
        parts: [
          { name: 'target', takes: 'person' },
          { name: 'title', takes: 'text' },
        ],
        does: 'page',
        input: ({ target, title }) => ({ target, title }),
      },
    ],
    ofIncident: {
      words: [''],
      summary: 'In the room of an incident, or with its id: page them for it.',
      example: '/page ana Replication is broken',
      ofIncident: true,
      parts: [
        { name: 'target', takes: 'person' },
        { name: 'why', takes: 'text', optional: true },
      ],
      does: 'call-in',
      input: ({ target, why }) => ({ target, why }),
    },
  },
  { name: 'postmortem', summary: 'The review of an incident.', forms: [] },
]
