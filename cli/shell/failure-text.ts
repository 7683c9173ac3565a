import { ClientError } from '../../api/client.ts'

/** What went wrong in sentences, each fault of a document on a line of its own. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof ClientError) return refusalText(error)
  return fileText(error) ?? error.message
}

function refusalText({ problem: { detail, errors } }: ClientError): string {
  const [only, ...others] = errors
  const isSaid = only === undefined || detail.startsWith(`${only.path}: `)
  if (others.length === 0 && isSaid) return detail
  return [detail, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n')
}

const faultsOfFiles = new Map<unknown, string>([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'you may not'],
  ['EPERM', 'you may not'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['ENOSPC', 'the disk is full'],
  ['EEXIST', 'it is there already'],
  ['EROFS', 'the disk is read-only'],
])

/** `/backups/x cannot be used: there is no such file or folder.` */
function fileText(error: Error): string | null {
  const why = 'code' in error ? faultsOfFiles.get(error.code) : undefined
  if (why === undefined || !('path' in error)) return null
  return `${String(error.path)} cannot be used: ${why}.`
}
