import type { Form } from './form.ts'
import { incidentForms } from './incident-forms.ts'
import { roleForms } from './role-forms.ts'

/** With one form that has no word of its own, a command has no verbs. */
export type Command = { name: string; summary: string; forms: readonly Form[] }

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
    summary: 'Page a person, a team or a service.',
    forms: [
      {
        words: [''],
        summary: 'Page a person, a team or a service.',
        example: '/page ana The database is full',
        ofIncident: false,
        parts: [
          { name: 'whom', takes: 'person' },
          { name: 'title', takes: 'text' },
        ],
        does: 'page',
        input: ({ whom: target, title }) => ({ target, title }),
      },
    ],
  },
  { name: 'postmortem', summary: 'The review of an incident.', forms: [] },
]
