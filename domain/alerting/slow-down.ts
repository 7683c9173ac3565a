const STARTS_AT_MS = 40
const FULL_AT_MS = 300
const LONGEST_MS = 60

/**
 * How long intake waits before it accepts more, when raising alerts is so far behind: what is accepted shall be paged
 * within a second, and what has to wait does so at its sender.
 */
export function slowDownMs(behindMs: number): number {
  const share = (behindMs - STARTS_AT_MS) / (FULL_AT_MS - STARTS_AT_MS)
  return Math.round(LONGEST_MS * Math.min(1, Math.max(0, share)))
}
