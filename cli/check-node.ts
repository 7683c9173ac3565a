const neededMajor = 26

/** Why this Node cannot run the rest, or null. */
export function whyNotThisNode(version: string): string | null {
  if (Number(version.split('.')[0]) >= neededMajor) return null
  return `tocsin needs Node ${neededMajor} or newer; this is ${version}. In a checkout run it as: npm run -s tocsin -- ARGS\n`
}
