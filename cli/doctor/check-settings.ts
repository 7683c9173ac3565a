import { BadSettings, readConfig, type Config } from '../../server/config.ts'
import { ok, problem, type Finding } from './finding.ts'

/** The settings that a server started from here would have. */
export function checkSettings(env: Record<string, string | undefined>): {
  config: Config | null
  finding: Finding
} {
  try {
    return { config: readConfig(env), finding: ok('settings', 'The settings are readable.') }
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    const faults = error.message.replaceAll('\n', ' – ')
    return {
      config: null,
      finding: problem('settings', faults, 'Correct them; the server does not start with them.'),
    }
  }
}
