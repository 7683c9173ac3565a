import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { findWritable, type HostConfig } from './find-writable-host.ts'

const AT_MOST_EVERY_MS = 500

/** Which of several hosts takes writes just now. After a fail-over it is asked for anew. */
export class WritableHost {
  readonly #hosts: HostConfig[]
  #current: HostConfig
  #isAsking = false

  private constructor(hosts: HostConfig[], current: HostConfig) {
    this.#hosts = hosts
    this.#current = current
  }

  static async of(hosts: HostConfig[]): Promise<WritableHost> {
    return new WritableHost(hosts, await findWritable(hosts))
  }

  get current(): HostConfig {
    return this.#current
  }

  /** To be called when a connection failed or turned out to be read-only. */
  askAgain(): void {
    if (!this.#isAsking) void this.#ask()
  }

  /** A client class for pools, whose clients connect to the host that is current then. */
  get Client(): typeof Client {
    const current = (): HostConfig => this.#current
    return class extends Client {
      constructor(config?: string | ClientConfig) {
        super({ ...(typeof config === 'object' ? config : {}), ...current() })
      }
    }
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    try {
      this.#current = await findWritable(this.#hosts)
    } catch {
      // None takes writes yet; whoever fails next asks again.
    }
    await pause(AT_MOST_EVERY_MS)
    this.#isAsking = false
  }
}
