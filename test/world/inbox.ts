/** What a fake received, in order. */
export class Inbox<Item> {
  readonly items: Item[] = []
  #arrived = Promise.withResolvers<void>()

  add(item: Item): void {
    this.items.push(item)
    this.#arrived.resolve()
    this.#arrived = Promise.withResolvers<void>()
  }

  /** The first item that fits, also one that came before the call. */
  async waitFor(fits: (item: Item) => boolean, timeoutMs = 5000): Promise<Item> {
    const deadline = AbortSignal.timeout(timeoutMs)
    const expired = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()))
    while (!deadline.aborted) {
      const found = this.items.find(fits)
      if (found !== undefined) return found
      await Promise.race([this.#arrived.promise, expired])
    }
    throw new Error(
      `Nothing that fits arrived within ${timeoutMs} ms; received: ${JSON.stringify(this.items)}`,
    )
  }
}
