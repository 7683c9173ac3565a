import { oneLine, shorten } from '../rendering/plain-text.ts'

const LONGEST = 120

/** A name for a file as every system takes it: without folders and signs that mean something to a shell or a disk. */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).findLast((part) => part.trim() !== '') ?? ''
  const plain = oneLine(last)
    .replaceAll(/[<>:"|?*;%$`]/g, '_')
    .replace(/^\.+/, '')
    .trim()
  return plain === '' ? 'attachment' : shorten(plain, LONGEST, '')
}
