/** What became of the alerts of one rule of one source. */
export type Counted = {
  /** Incidents that are over. */
  ended: number
  falsePositives: number
  withoutAction: number
  missingTitle: boolean
  missingRunbook: boolean
  missingOwner: boolean
  missingValue: boolean
}

export type Quality = { noiseShare: number | null; tuneOrRemove: boolean; because: string[] }

/** Beyond this share of false positives, and of acknowledgements that nobody followed by action, a rule wants tuning. */
const mostNoise = 0.2

export function judgeQuality(counted: Counted): Quality {
  const { ended, falsePositives, withoutAction } = counted
  const noise = falsePositives + withoutAction
  const noiseShare = ended === 0 ? null : noise / ended
  const tuneOrRemove = noiseShare !== null && noiseShare > mostNoise
  const faults = [
    ...(tuneOrRemove ? [`${noise} of ${ended} incidents needed nobody: tune or remove it`] : []),
    ...(counted.missingTitle ? ['no title of its own'] : []),
    ...(counted.missingRunbook ? ['no runbook'] : []),
    ...(counted.missingOwner ? ['no owner'] : []),
    ...(counted.missingValue ? ['no value that was measured'] : []),
  ]
  return { noiseShare, tuneOrRemove, because: faults }
}
