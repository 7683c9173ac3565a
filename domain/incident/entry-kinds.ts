/** Of timeline entries. What the system does is an ACTION or a NOTIFICATION. */
export const entryKinds = [
  'ACTION',
  'DECISION',
  'OBSERVATION',
  'QUESTION',
  'ANSWER',
  'NOTIFICATION',
  'NOTE',
] as const

export type EntryKind = (typeof entryKinds)[number]
