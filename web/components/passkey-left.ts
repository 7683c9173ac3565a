/** The person closed the browser's dialog, or let it wait for too long. */
export function wasLeft(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')
}
