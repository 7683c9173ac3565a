const AWAY = /^(08|57P|53)|^ECONN|^ENOENT$|^EPIPE$|^ETIMEDOUT$/

/** The database cannot be reached or is about to go; what became of a commit on its way is not known. */
export function isAway(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const text = error instanceof Error ? error.message : ''
  return (
    AWAY.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(text)
  )
}
