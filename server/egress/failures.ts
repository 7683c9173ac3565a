/** Stopped here: nothing was sent. */
export class EgressRefused extends Error {
  override readonly name = 'EgressRefused'
}

/** Tried, without an answer. `requestLeft` says whether the other side may have received it. */
export class EgressFailed extends Error {
  override readonly name = 'EgressFailed'
  readonly requestLeft: boolean

  constructor(message: string, options: { requestLeft: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.requestLeft = options.requestLeft
  }
}
