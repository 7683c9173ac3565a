/** `ana-sms`, or `ana-sms-2` where that is taken. */
export function freeMethodId(base: string, taken: readonly string[]): string {
  let id = base.slice(0, 58)
  for (let number = 2; taken.includes(id); number += 1) id = `${base.slice(0, 58)}-${number}`
  return id
}
