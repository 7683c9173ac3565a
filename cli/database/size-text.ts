const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** `3.4 MB`, in steps of 1000. */
export function sizeText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Number((bytes / 1000 ** step).toFixed(1))} ${units[step]}`
}
