/** What was begun and not sent, per incident; it outlives the tab. */
export function keptDraft(id: string): string {
  return localStorage.getItem(keyOf(id)) ?? ''
}

export function keepDraft(id: string, text: string): void {
  if (text === '') localStorage.removeItem(keyOf(id))
  else localStorage.setItem(keyOf(id), text)
}

function keyOf(id: string): string {
  return `tocsin-draft:${id}`
}
