/** Browsers make passkeys for names only, and over TLS only, but for `localhost`. */
export function passkeysPossible(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  if (/^[\d.]+$|:/.test(hostname)) return false
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
}
