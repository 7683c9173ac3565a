export type NextChannel = { nobodyReached: false; method: string } | { nobodyReached: true }

/** `methods` are a person's, in the order of their rules; `tried` are those that failed or are under way. */
export function nextChannel({ methods, tried }: { methods: string[]; tried: string[] }): NextChannel {
  const method = methods.find((id) => !tried.includes(id))
  return method === undefined ? { nobodyReached: true } : { nobodyReached: false, method }
}

export type MoveOn =
  | { moveOn: true; because: 'nobody-reached' }
  | { moveOn: false; because: 'somebody-may-be-reached' }

/** Asked after a failure: once every method of everybody a step paged has failed, waiting any longer is pointless. */
export function moveOn(people: { methods: string[]; failed: string[] }[]): MoveOn {
  const allFailed = people.every(
    ({ methods, failed }) => nextChannel({ methods, tried: failed }).nobodyReached,
  )
  return allFailed
    ? { moveOn: true, because: 'nobody-reached' }
    : { moveOn: false, because: 'somebody-may-be-reached' }
}
