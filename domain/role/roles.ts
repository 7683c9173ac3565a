import { nearest } from '../naming/nearest.ts'
import type { ResponseRole } from '../severity/scheme.ts'

/** The names of roles in the API, in the order in which they are shown. */
export const roleNames = [
  'ic',
  'tech_lead',
  'comms_lead',
  'scribe',
  'experts',
  'exec_liaison',
  'legal',
  'vendor_coordinator',
  'responders',
] as const

export type RoleName = (typeof roleNames)[number]

/** Who holds what in an incident. Roles of many people hold a list; imported incidents may have other names. */
export type HeldRoles = Readonly<Record<string, string | readonly string[]>>

type Traits = { title: string; many: boolean; alsoCalled: string[] }

export const roles: Record<RoleName, Traits> = {
  ic: { title: 'incident commander', many: false, alsoCalled: ['commander'] },
  tech_lead: { title: 'technical lead', many: false, alsoCalled: ['tl', 'tech'] },
  comms_lead: { title: 'communications lead', many: false, alsoCalled: ['comms', 'communications'] },
  scribe: { title: 'scribe', many: false, alsoCalled: [] },
  experts: { title: 'subject-matter experts', many: true, alsoCalled: ['expert', 'sme', 'smes'] },
  exec_liaison: { title: 'executive liaison', many: false, alsoCalled: ['executive', 'liaison'] },
  legal: { title: 'legal', many: false, alsoCalled: [] },
  vendor_coordinator: { title: 'vendor coordinator', many: false, alsoCalled: ['vendor'] },
  responders: { title: 'responders', many: true, alsoCalled: ['responder'] },
}

/** What severity levels call the roles that they ask for. */
export const roleOfLevel: Record<ResponseRole, RoleName> = {
  'incident-commander': 'ic',
  'technical-lead': 'tech_lead',
  'communications-lead': 'comms_lead',
  scribe: 'scribe',
  'subject-matter-expert': 'experts',
  responder: 'responders',
}

const spellings = new Map(
  roleNames.flatMap((role) =>
    [role, roles[role].title, ...roles[role].alsoCalled].map((name): [string, RoleName] => [
      plain(name),
      role,
    ]),
  ),
)

/** The role of `IC`, `tech lead`, `technical-lead`, `comms` …; null when there is none of that name. */
export function roleNamed(text: string): RoleName | null {
  return spellings.get(plain(text)) ?? null
}

/** What to say of a name that no role has. */
export function unknownRole(text: string): string {
  const near = nearest(text, [...roleNames, ...spellings.keys()])
  const meant = near === null ? null : roleNamed(near)
  return meant === null
    ? `there is no role "${text}"; the roles are ${roleNames.join(', ')}`
    : `there is no role "${text}"; did you mean "${meant}"?`
}

export function isRoleName(text: string): text is RoleName {
  return (roleNames as readonly string[]).includes(text)
}

export function holdersOf(held: HeldRoles, role: RoleName): string[] {
  return [held[role] ?? []].flat()
}

/** The roles that a person holds. */
export function rolesOf(held: HeldRoles, person: string): RoleName[] {
  return roleNames.filter((role) => holdersOf(held, role).includes(person))
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '')
}
