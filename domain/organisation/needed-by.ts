import type { Organisation } from './document.ts'
import { references, type Reference, type Referred } from './references.ts'

export type Need = Pick<Reference, 'section' | 'holder' | 'path'>

/** What still refers to a thing that somebody wants to remove; itself does not count. */
export function neededBy(organisation: Organisation, to: Referred, id: string): Need[] {
  return references(organisation)
    .filter((reference) => reference.id === id && reference.to === to)
    .filter(({ section, holder }) => section !== to || holder !== id)
    .map(({ section, holder, path }) => ({ section, holder, path }))
}
