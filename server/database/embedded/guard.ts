import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Identity } from './privileges.ts'

/** The name our shells carry in the process table. */
export const GUARD = 'tocsin-guards-postgresql'

/**
 * The shell waits for PostgreSQL and a second one reads the pipe from Node. At its end, which comes with the end of Node
 * too, PostgreSQL gets 6 s for its fast shutdown, 2 s for the immediate one (the log makes it safe), then KILL. A last
 * sleep may outlive it for a moment, so it does not sleep in the directory.
 */
const SCRIPT = `
umask 077
trap '' TERM INT HUP
exec 3<&0 9<. </dev/null
(cd / && exec "$@" 3<&-) &
child=$!
{
  while read -r _ <&3; do :; done
  kill -INT $child
  fifths=0
  while kill -0 $child; do
    [ $fifths -eq 30 ] && kill -QUIT $child
    [ $fifths -eq 40 ] && kill -KILL $child
    if (cd / && exec sleep 0.2); then fifths=$((fifths + 1)); else sleep 1; fifths=$((fifths + 5)); fi
  done
} >/dev/null 2>&1 &
guard=$!
exec 3<&-
wait $child
code=$?
kill -KILL $guard
exit $code
`

/**
 * How the directory of a guarded command is named to it. Another user may be unable to walk there (below /root), but
 * the shell holds it open, and this link of the kernel leads to it without the walk.
 */
export function guardedDirectory(directory: string, identity: Identity | undefined): string {
  return identity && existsSync('/proc/self/fd') ? '/proc/self/fd/9' : directory
}

export type Guarded = {
  /** How it ended, in words, once it has. */
  exited: Promise<{ code: number | null; because: string }>
  running: () => boolean
  /** Asks for the end; it may take 8 s. */
  end: () => void
}

/** Between statements glibc would give memory back to the kernel, which has to clear each page of it again for the next. */
const KEEPS_MEMORY = {
  MALLOC_TOP_PAD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '16777216',
  MALLOC_MMAP_THRESHOLD_: '16777216',
}

type Options = { cwd: string; identity: Identity | undefined; log: (line: string) => void }

/** Runs a command of PostgreSQL in a session of its own, so that signals to our group pass it by. */
export function runGuarded(command: string[], { cwd, identity, log }: Options): Guarded {
  const child = spawn('/bin/sh', ['-c', SCRIPT, GUARD, ...command], {
    cwd,
    ...identity,
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...KEEPS_MEMORY },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.on('error', () => {})
  createInterface(child.stdout).on('line', log)
  createInterface(child.stderr).on('line', log)
  let running = true
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  const gone = new Promise<{ code: number | null; because: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, because: error.message }))
    child.once('exit', (code, signal) => resolve({ code, because: signal ?? `exit code ${code}` }))
  })
  const exited = gone.then(async (exit) => {
    running = false
    child.stdin.destroy()
    // Its last lines matter, but a straggler of PostgreSQL may hold the pipe open.
    await Promise.race([closed, sleep(250)])
    return exit
  })
  return { exited, running: () => running, end: () => void child.stdin.destroy() }
}
