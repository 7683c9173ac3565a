import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { openPort } from '../world/open-port.ts'

const BINARY = '/usr/bin/prometheus-alertmanager'

export const alertmanagerIsThere = existsSync(BINARY)
export const HOW_TO_GET_IT = `there is no ${BINARY}; apt-get install prometheus-alertmanager`

export type Alertmanager = {
  /** What Prometheus posts: an alert fires until it says that it has ended. */
  post: (alertname: string, more?: { endsAt?: Date }) => Promise<void>
}

/** A real one with this configuration (JSON is YAML), which is gone after the test. */
export async function startAlertmanager(configuration: object): Promise<Alertmanager> {
  const folder = await temporaryFolder()
  const file = join(folder, 'alertmanager.yml')
  await writeFile(file, JSON.stringify(configuration))
  const port = await freePort()
  const child = spawn(
    BINARY,
    [
      `--config.file=${file}`,
      `--storage.path=${folder}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said: string[] = []
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const api = `http://127.0.0.1:${port}/api/v2`
  const answers = async () => {
    if (child.exitCode !== null) throw new Error(`Alertmanager ended: ${said.join('')}`)
    return await fetch(`${api}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  await vi.waitUntil(answers, { timeout: 20_000, interval: 50 })
  return {
    post: async (alertname, { endsAt } = {}) => {
      const labels = { alertname, instance: 'db-1', severity: 'critical' }
      const annotations = { summary: `${alertname} on db-1` }
      const response = await fetch(`${api}/alerts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ labels, annotations, ...(endsAt && { endsAt }) }]),
      })
      if (!response.ok) throw new Error(`Alertmanager answered ${response.status}: ${await response.text()}`)
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await openPort(server)
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}
