type Roles = Readonly<Record<string, string | readonly string[]>>

const responsible = ['ic', 'legal', 'comms_lead'] as const

/** Who is reminded of a notice by law: who has a role for it, else the leaders of the team, else the administrators. */
export function whomToRemind(
  roles: Roles,
  { leaders, administrators }: { leaders: readonly string[]; administrators: readonly string[] },
): string[] {
  const holders = responsible.flatMap((role) => roles[role] ?? [])
  const told = [holders, leaders, administrators].find((people) => people.length > 0) ?? []
  return [...new Set(told)]
}
