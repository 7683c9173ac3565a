/** The matcher that holds of this value alone, as text that can be read back. */
export function matcherOf(label: string, value: string): string {
  const name = /^[^\s"=!~{},]+$/.test(label) ? label : quoted(label)
  return `${name}=${quoted(value)}`
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`
}
