const longest = 63
const pattern = /^[a-z0-9][a-z0-9\-_.]{0,62}$/

export function isSlug(text: string): boolean {
  return pattern.test(text)
}

/** An id made of a name: "Checkout API (EU)" → "checkout-api-eu"; null when nothing of the name can stay. */
export function slugOf(name: string): string | null {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, longest).replace(/-$/, '')
  return slug === '' ? null : slug
}
