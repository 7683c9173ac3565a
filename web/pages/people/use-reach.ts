import { useMay, useSession } from '../../app/session.ts'

type Person = { teams: readonly string[]; role: string }

/** What the signed-in person may do to another; the server has the last word. */
export function useReach(person: Person | undefined): { mayEdit: boolean; mayInvite: boolean } {
  const { role, person: self } = useSession()
  const [edits, invites] = [useMay('person.edit'), useMay('person.invite')]
  const isReached = role === 'admin' || (person?.teams.some((team) => self?.teams.includes(team)) ?? false)
  return {
    mayEdit: isReached && edits,
    mayInvite: isReached && invites && (role === 'admin' || person?.role !== 'admin'),
  }
}
