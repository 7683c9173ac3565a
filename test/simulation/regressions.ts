/** Seeds that once failed, with the number of alerts they failed with. Nothing is taken off this list. */
export const regressions: { seed: number; keys: number; found: string }[] = []
