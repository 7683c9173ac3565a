import { isRoleName, roles } from '../role/roles.ts'
import type { Form, Given } from './form.ts'

/** What `/incident` can be told of people and of the room that they meet in. */
export const roleForms: readonly Form[] = [
  {
    words: ['roles'],
    summary: 'Who holds which role, and which are free.',
    example: '/incident roles',
    ofIncident: true,
    parts: [],
    does: 'roles',
    input: () => ({}),
  },
  {
    words: ['assign'],
    summary: 'Give a role to somebody.',
    example: '/incident assign ic @ana',
    ofIncident: true,
    parts: [
      { name: 'role', takes: 'role' },
      { name: 'people', takes: 'people' },
      { name: 'reason', takes: 'text', after: 'because', optional: true },
    ],
    does: 'assign',
    input: assigned,
  },
  {
    words: ['unassign'],
    summary: 'Take a role back.',
    example: '/incident unassign scribe',
    ofIncident: true,
    parts: [{ name: 'role', takes: 'role' }],
    does: 'assign',
    input: ({ role = '' }) => ({ [role]: null }),
  },
  {
    words: ['handover', 'hand-over'],
    summary: 'Offer your role to somebody, with a brief; it is theirs once they accept.',
    example: '/incident handover @bo as ic',
    ofIncident: true,
    parts: [
      { name: 'person', takes: 'person' },
      { name: 'role', takes: 'role', after: 'as', optional: true },
    ],
    does: 'hand-over',
    input: ({ person: to, role = 'ic' }) => ({ to, role }),
  },
  {
    words: ['accept'],
    summary: 'Take over what was offered to you.',
    example: '/incident accept 1',
    ofIncident: true,
    parts: [{ name: 'number', takes: 'number' }],
    does: 'accept',
    input: ({ number }) => ({ number }),
  },
  {
    words: ['decline'],
    summary: 'Leave a role with who holds it.',
    example: '/incident decline 1 because I am travelling',
    ofIncident: true,
    parts: [
      { name: 'number', takes: 'number' },
      { name: 'reason', takes: 'text', after: 'because', optional: true },
    ],
    does: 'decline',
    input: ({ number, reason }) => ({ number, reason }),
  },
  {
    words: ['warroom', 'war-room', 'room'],
    summary: 'Open its war room.',
    example: '/incident warroom',
    ofIncident: true,
    parts: [],
    does: 'war-room',
    input: () => ({}),
  },
  {
    words: ['pin'],
    summary: 'Pin an entry of the timeline.',
    example: '/incident pin 12',
    ofIncident: true,
    parts: [{ name: 'number', takes: 'number' }],
    does: 'pin',
    input: ({ number }) => ({ number }),
  },
  {
    words: ['unpin'],
    summary: 'Take the pin out again.',
    example: '/incident unpin 12',
    ofIncident: true,
    parts: [{ name: 'number', takes: 'number' }],
    does: 'unpin',
    input: ({ number }) => ({ number }),
  },
]

function assigned({ role = '', people = '', reason: override }: Given) {
  const named = people.split(' ')
  const many = isRoleName(role) && roles[role].many
  return { [role]: many ? named : people, override }
}
