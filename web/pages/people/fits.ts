/** Whether every word that was typed stands somewhere. */
export function fits(wanted: string, texts: readonly (string | null)[]): boolean {
  const all = texts.join(' ').toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
