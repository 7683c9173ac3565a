import { access, constants, statfs } from 'node:fs/promises'
import { sizeText } from '../database/size-text.ts'
import { ok, problem, warning, type Finding } from './finding.ts'

const neededMajor = 26
const scarceBytes = 2_000_000_000
const tooFewBytes = 500_000_000

export function checkNode(version: string): Finding {
  const major = Number(version.split('.')[0])
  return major >= neededMajor
    ? ok('node', `Node is ${version}.`)
    : problem(
        'node',
        `Node is ${version}; Tocsin needs ${neededMajor} or newer.`,
        'Run npm ci in the checkout, and start it with npm.',
      )
}

export async function checkDataDirectory(directory: string): Promise<Finding[]> {
  try {
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    return [unusable(directory, error)]
  }
  const { bavail, bsize } = await statfs(directory)
  return [
    ok('data-directory', `The data directory ${directory} is writable.`),
    diskSpace(directory, bavail * bsize),
  ]
}

function unusable(directory: string, error: unknown): Finding {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return isMissing
    ? warning(
        'data-directory',
        `There is no data directory ${directory}.`,
        'The first start makes it. If there is one elsewhere, set TOCSIN_DATA_DIR to it.',
      )
    : problem(
        'data-directory',
        `The data directory ${directory} is not writable for you.`,
        'Run this as the user that runs the server, or correct the permissions.',
      )
}

export function diskSpace(directory: string, freeBytes: number): Finding {
  const text = `${sizeText(freeBytes)} are free where ${directory} is.`
  const remedy = 'Make room or enlarge the disk: without space no signal can be kept.'
  if (freeBytes < tooFewBytes) return problem('disk-space', text, remedy)
  return freeBytes < scarceBytes ? warning('disk-space', text, remedy) : ok('disk-space', text)
}
