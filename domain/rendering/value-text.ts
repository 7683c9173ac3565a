/** A value of JSON as text: nothing is empty, lists and objects stay JSON. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
