/** Lets one sleeper wait, and others wake it. A ring while nobody waits is kept for the next wait. */
export class Bell {
  #wake: (() => void) | undefined
  #rung = false
  #timer: NodeJS.Timeout | undefined

  /** Answers whether it rang. */
  async wait(atMostMs: number): Promise<boolean> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = atMostMs === Infinity ? undefined : setTimeout(resolve, atMostMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const rung = this.#rung
    this.#rung = false
    this.#wake = undefined
    clearTimeout(this.#timer)
    return rung
  }

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Rings in so many milliseconds, if that is before anybody would have looked anyway. */
  ringAt(inMs: number): void {
    if (inMs <= 0) this.ring()
    else if (inMs < 2_000) this.#timer = setTimeout(() => this.ring(), inMs)
  }
}
