import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const BINARY = '/usr/bin/prometheus-alertmanager'

/** Debian's Alertmanager, which notifies one webhook for each alert at once. */
export class Alertmanager {
  readonly pid: number
  readonly port: number
  readonly #child: ChildProcess
  readonly #folder: string

  private constructor(child: ChildProcess, port: number, folder: string) {
    this.#child = child
    this.pid = child.pid ?? 0
    this.port = port
    this.#folder = folder
  }

  static async start(webhookUrl: string): Promise<Alertmanager> {
    const folder = await mkdtemp(join(tmpdir(), 'alertmanager-bench-'))
    const port = await freePort()
    await writeFile(join(folder, 'config.yml'), configuration(webhookUrl))
    const child = spawn(
      BINARY,
      [
        `--config.file=${join(folder, 'config.yml')}`,
        `--storage.path=${folder}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--cluster.listen-address=',
        '--log.level=error',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    for (let tried = 0; tried < 100; tried += 1) {
      const ready = await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => null)
      if (ready?.ok) return new Alertmanager(child, port, folder)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`${BINARY} did not start; "apt-get install prometheus-alertmanager" brings it`)
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve))
    this.#child.kill('SIGTERM')
    await ended
    await rm(this.#folder, { recursive: true, force: true })
  }
}

function configuration(webhookUrl: string): string {
  return JSON.stringify({
    route: {
      receiver: 'hook',
      group_by: ['...'],
      group_wait: '0s',
      group_interval: '5m',
      repeat_interval: '4h',
      routes: [{ receiver: 'nobody', matchers: ['paging="no"'] }],
    },
    receivers: [
      { name: 'hook', webhook_configs: [{ url: webhookUrl, send_resolved: false }] },
      { name: 'nobody' },
    ],
  })
}
