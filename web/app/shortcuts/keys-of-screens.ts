/** Keys that screens have by themselves, so that they can be looked up from anywhere. */
export const keysOfScreens: readonly { title: string; lines: { keys: string; does: string }[] }[] = [
  { title: 'Where you may', lines: [{ keys: 'c', does: 'Declare an incident' }] },
  {
    title: 'In the list of incidents',
    lines: [
      { keys: 'j', does: 'The next one' },
      { keys: 'k', does: 'The one before' },
      { keys: 'Enter', does: 'Open it' },
      { keys: 'x', does: 'Select it' },
      { keys: 'a', does: 'Acknowledge' },
      { keys: 'e', does: 'Escalate' },
    ],
  },
  {
    title: 'In an incident',
    lines: [
      { keys: 'a', does: 'Acknowledge' },
      { keys: 'e', does: 'Escalate' },
    ],
  },
]
