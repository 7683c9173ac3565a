import { fork, type ChildProcess } from 'node:child_process'
import type { Arrivals, Question } from './receiver-process.ts'

/** Takes webhooks, in a process of its own so that taking them does not keep the load generator from sending. */
export class Receiver {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  static async start(): Promise<Receiver> {
    const child = fork(new URL('./receiver-process.ts', import.meta.url), { serialization: 'advanced' })
    const port = await new Promise<number>((resolve) => child.once('message', (it: number) => resolve(it)))
    return new Receiver(child, `http://127.0.0.1:${port}/hook`)
  }

  /** What has arrived when as many as wanted have, or when the time is over. */
  async waitFor(count: number, timeoutMs: number): Promise<Arrivals> {
    return await this.#ask({ count, timeoutMs })
  }

  async reset(): Promise<void> {
    await this.#ask('reset')
  }

  stop(): void {
    this.#child.kill()
  }

  async #ask(question: Question): Promise<Arrivals> {
    const answered = new Promise<Arrivals>((resolve) => {
      this.#child.once('message', (arrivals: Arrivals) => resolve(arrivals))
    })
    this.#child.send(question)
    return await answered
  }
}
