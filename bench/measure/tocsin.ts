import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

export const TOKEN = 'a-token-that-only-benchmarks-use-0123456789'

/** A real node with its embedded, durable database. */
export class TocsinProcess {
  readonly pid: number
  readonly port: number
  readonly dataDir: string
  /** Printed by the first start. */
  readonly setUpLink: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, port: number, dataDir: string, setUpLink: string) {
    this.setUpLink = setUpLink
    this.#child = child
    this.pid = child.pid ?? 0
    this.port = port
    this.dataDir = dataDir
  }

  static async start(): Promise<TocsinProcess> {
    const dataDir = await mkdtemp(join(tmpdir(), 'tocsin-bench-'))
    const port = await freePort()
    const child = spawn(process.execPath, [new URL('../../server/main.ts', import.meta.url).pathname], {
      env: {
        ...process.env,
        TOCSIN_PORT: String(port),
        TOCSIN_DATA_DIR: dataDir,
        TOCSIN_ADMIN_TOKEN: TOKEN,
        TOCSIN_EGRESS_ALLOW: '127.0.0.0/8',
        TOCSIN_LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes('tocsin ready on')) resolve()
      })
      child.on('exit', () => reject(new Error('the server ended before it was ready')))
    })
    return new TocsinProcess(child, port, dataDir, /http\S+\/setup\/\S+/.exec(printed)?.[0] ?? '')
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return await response.json()
  }

  /** Resolves when nothing is due any more. */
  async settled(): Promise<void> {
    for (;;) {
      const metrics = await (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text()
      if (/^tocsin_jobs_due 0$/m.test(metrics)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve))
    this.#child.kill('SIGTERM')
    await ended
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
