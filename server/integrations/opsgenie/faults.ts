/** What is wrong with a body, by the name of the field. */
export type Faults = { faults: Record<string, string> }

export function faulty(field: string, message: string): Faults {
  return { faults: { [field]: message } }
}
