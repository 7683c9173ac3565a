import { builtWebApp } from '../../web/build/build.ts'

/** Built once, before the first test asks for it. */
export async function setup(): Promise<void> {
  await builtWebApp()
}
