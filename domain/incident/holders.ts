/** Who holds what in an incident: one person, or several. */
export type HeldRoles = Readonly<Record<string, string | readonly string[]>>

export function holdersOf(held: HeldRoles, role: string): string[] {
  return [held[role] ?? []].flat()
}
