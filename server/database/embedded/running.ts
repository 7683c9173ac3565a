import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { GUARD } from './guard.ts'

export type Running = {
  pid: number
  /** Whether a postmaster runs it, who then also ends it. */
  child: boolean
}

/** What works on this directory now: PostgreSQL, initdb and our shells. The dead that nobody has buried do not count. */
export async function runningIn(directory: string): Promise<Running[]> {
  return existsSync('/proc/self/stat') ? fromProc(directory) : fromPs(directory)
}

/** When a live process started, in the kernel's words; undefined when there is none. */
export async function startOf(pid: number): Promise<string | undefined> {
  if (!existsSync('/proc/self/stat'))
    return (await ps(['-o', 'lstart=', '-p', String(pid)])).trim() || undefined
  const status = await statusOf(pid)
  return status && !isDead(status) ? status.start : undefined
}

async function fromProc(directory: string): Promise<Running[]> {
  const place = await stat(directory).catch(() => undefined)
  if (!place) return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const all = await Promise.all(
    pids.map(async (pid) => {
      const status = await statusOf(pid)
      if (!status || isDead(status) || !(await isOurs(pid, status.name))) return []
      const folder = await stat(`/proc/${pid}/cwd`).catch(() => undefined)
      return folder?.ino === place.ino && folder.dev === place.dev ? [{ pid, ...status }] : []
    }),
  )
  const found = all.flat()
  const servers = new Set(found.filter((one) => one.name === 'postgres').map((one) => one.pid))
  return found.map(({ pid, parent }) => ({ pid, child: servers.has(parent) }))
}

async function isOurs(pid: number, name: string): Promise<boolean> {
  if (name === 'postgres' || name === 'initdb') return true
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return words.split('\0').includes(GUARD)
}

/** A zombie has no work left, only an exit code that nobody has asked for. */
const isDead = (status: { state: string }) => status.state === 'Z' || status.state === 'X'

async function statusOf(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name stands in brackets and may hold any character, brackets included.
  const named = /^\d+ \((?<name>.*)\) (?<rest>[^)]*)$/s.exec(text)?.groups
  if (!named) return undefined
  const [state = '', parent = '0', ...more] = (named.rest ?? '').split(' ')
  return { name: named.name ?? '', state, parent: Number(parent), start: more[17] ?? '' }
}

/** Without /proc only processes that name the directory are found: the postmaster and our shells, and so their children. */
async function fromPs(directory: string): Promise<Running[]> {
  const lines = (await ps(['-axo', 'pid=,ppid=,stat=,command='])).split('\n')
  const all = lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    if (!state || !command || state.startsWith('Z')) return []
    return [{ pid: Number(pid), parent: Number(parent), here: command.includes(`-D ${directory}`) }]
  })
  const named = new Set(all.filter((one) => one.here).map((one) => one.pid))
  return all
    .filter((one) => one.here || named.has(one.parent))
    .map(({ pid, here }) => ({ pid, child: !here }))
}

async function ps(words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', words).catch(() => ({ stdout: '' }))
  return stdout
}
