import { classify, type Classification, type Impact } from '../../domain/severity/classify.ts'
import { asking, type Ask } from '../shell/ask.ts'
import type { Shell } from '../shell/shell.ts'
import { yesOrNo } from './yes-or-no.ts'

type Amounts = 'usersAffectedPercent' | 'errorRatePercent' | 'revenuePerHour' | 'latencyRatio'
type Facts = Exclude<keyof Impact, Amounts>

const amounts: [Amounts, string][] = [
  ['usersAffectedPercent', 'What share of the users is affected, in percent?'],
  ['errorRatePercent', 'What share of the requests fails, in percent?'],
  ['revenuePerHour', 'How much revenue is lost in an hour?'],
  ['latencyRatio', 'How many times its usual value is latency?'],
]

const facts: [Facts, string][] = [
  ['dataAtRisk', 'Is data at risk or lost?'],
  ['security', 'Is a security breach in progress?'],
  ['slaBreach', 'Is a service level agreement broken?'],
  ['partialOutage', 'Is part of a feature out?'],
]

/** One question after another; what nobody knows yet is passed over. */
export async function askForImpact(shell: Shell): Promise<Classification> {
  return await asking(shell, async (ask) => {
    shell.err.write('Press Enter for what is not known.\n')
    const impact: Impact = {}
    for (const [field, question] of amounts) impact[field] = await amount(ask, question)
    for (const [field, question] of facts) impact[field] = await yesOrNo(ask, question)
    return classify(impact)
  })
}

async function amount(ask: Ask, question: string): Promise<number | undefined> {
  for (;;) {
    const answer = (await ask(`${question} `)).trim().replace(/\s*%$/, '')
    if (answer === '') return undefined
    const value = Number(answer)
    if (Number.isFinite(value) && value >= 0) return value
  }
}
