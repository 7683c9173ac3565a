/** `remedy` is the way out. */
export type Finding = {
  id: string
  state: 'ok' | 'warning' | 'problem'
  text: string
  remedy: string | null
}

export function ok(id: string, text: string): Finding {
  return { id, state: 'ok', text, remedy: null }
}

export function warning(id: string, text: string, remedy: string): Finding {
  return { id, state: 'warning', text, remedy }
}

export function problem(id: string, text: string, remedy: string): Finding {
  return { id, state: 'problem', text, remedy }
}
