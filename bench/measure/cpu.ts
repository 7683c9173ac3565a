import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** CPU seconds that a process and all its descendants have used so far, those that ended included. */
export function cpuSeconds(pid: number): number {
  const own = statOf(pid)
  if (!own) return 0
  return own.seconds + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0)
}

function statOf(pid: number): { seconds: number; parent: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const ticks = [11, 12, 13, 14].map((index) => Number(fields[index])).reduce((a, b) => a + b, 0)
    return { seconds: ticks / TICKS_PER_SECOND, parent: Number(fields[1]) }
  } catch {
    return null
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => statOf(candidate)?.parent === pid)
}
