type Matched = { run: string | null; pending: string }

/** What a key means after those pressed just before: a shortcut, the beginning of one, or nothing. */
export function match(pending: string, key: string, known: readonly string[]): Matched {
  const sequence = pending === '' ? key : `${pending} ${key}`
  if (known.includes(sequence)) return { run: sequence, pending: '' }
  if (known.some((keys) => keys.startsWith(`${sequence} `))) return { run: null, pending: sequence }
  return pending === '' ? { run: null, pending: '' } : match('', key, known)
}
