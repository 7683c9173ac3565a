import { ClientError } from '../../api/client.ts'
import { problems } from '../../api/problem.ts'

/** A guard that refuses is answered on the command line by its options. */
export async function guarded<T>(work: Promise<T>, wayOut: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ClientError) || error.problem.status !== problems.guarded.status) throw error
    throw new Error(`${error.message}\n${wayOut}`, { cause: error })
  }
}
