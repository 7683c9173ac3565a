/** `2026-03-02 14:30 UTC`: the same for everybody who reads it. */
export function timeText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
