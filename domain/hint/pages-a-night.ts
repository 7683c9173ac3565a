type Night = { readonly person: string; readonly incidents: number; readonly mostPages: number }

/** Nobody decides well who was woken again and again. */
export function pagesANight({ person, incidents, mostPages }: Night): string | null {
  if (incidents <= mostPages) return null
  return `${person} was paged for ${incidents} incidents tonight; ${mostPages} are the most for one person. Ask somebody else to take over for the rest of the night.`
}
