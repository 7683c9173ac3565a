/** Where to go after signing in: a path of this app; whatever would leave it leads to the start. */
export function localPath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/'
}
