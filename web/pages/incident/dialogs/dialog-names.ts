import { createContext, useContext } from 'react'

/** What opens over an incident; each is loaded when it is asked for. */
export const titles = {
  declare: 'Declare it',
  'move-on': 'Change the status',
  update: 'Say what is known',
  severity: 'Change the severity',
  resolve: 'Resolve it',
  close: 'Close it',
  merge: 'Merge it into another incident',
  snooze: 'Snooze its paging',
  page: 'Page somebody',
  edit: 'Edit the details',
  parent: 'Parent and children',
  assign: 'Give a role',
  'hand-over': 'Hand a role over',
  'add-task': 'Add a task',
  'add-workaround': 'Note a workaround',
  'ask-change': 'Ask for a change',
  communicate: 'Tell people',
  regulation: 'Start a regulatory clock',
} as const

export type DialogName = keyof typeof titles

export function isDialogName(name: string): name is DialogName {
  return Object.hasOwn(titles, name)
}

export const OpenDialog = createContext<(name: DialogName) => void>(() => {})

export function useOpenDialog(): (name: DialogName) => void {
  return useContext(OpenDialog)
}
