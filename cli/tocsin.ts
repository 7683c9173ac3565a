#!/usr/bin/env node
import { whyNotThisNode } from './check-node.ts'

const because = whyNotThisNode(process.versions.node)
if (because !== null) {
  process.stderr.write(because)
  process.exit(1)
}

// Only now: an older Node may fail at what these import.
const { run } = await import('./run.ts')
const { processShell } = await import('./shell/process-shell.ts')

process.exitCode = await run(process.argv.slice(2), processShell())
