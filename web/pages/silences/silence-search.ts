/** With what the form of a new silence begins. */
export type SilenceSearch = { services?: string[]; matchers?: string[] }

export const suppressionTabs = ['silences', 'maintenance', 'inhibition'] as const
export type SuppressionTab = (typeof suppressionTabs)[number]

export function textsIn(value: unknown): string[] {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  return given.filter((text): text is string => typeof text === 'string' && text !== '')
}
