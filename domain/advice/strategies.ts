export const causes = [
  'deployment',
  'configuration',
  'flag',
  'schema',
  'infrastructure',
  'overload',
  'exhaustion',
  'dependency',
  'data',
  'security',
  'unknown',
] as const
export type Cause = (typeof causes)[number]

/** What helps against a cause, the quickest and safest first. */
export const strategies: Readonly<Record<Cause, readonly string[]>> = {
  deployment: [
    'Roll back to the version before',
    'Switch the new code off by its feature flag',
    'Take the new instances out of traffic, and keep one to look at',
  ],
  configuration: [
    'Put the former configuration back',
    'Restart what reads it only when it starts',
    'Stop the rollout to what has not got it yet',
  ],
  flag: ['Switch the flag off', 'Narrow it to nobody but the team'],
  schema: [
    'Stop the migration before its next step',
    'Switch off the code that needs the new schema',
    'Take it back only if the old data is still there; else fix forward',
  ],
  infrastructure: [
    'Fail over to the standby, or move traffic to another zone',
    'Replace the broken nodes',
    'Undo the last change of the infrastructure',
  ],
  overload: [
    'Scale out',
    'Limit rates, and shed what matters least',
    'Answer from caches instead of live queries',
    'Pause batch work and retries',
  ],
  exhaustion: [
    'Restart to free what is held, one instance after the other',
    'Raise the limit for the time being, and list that as a workaround',
    'Find and stop what uses it up',
  ],
  dependency: [
    'Switch off what needs it, or answer from caches',
    'Fail over to another provider or replica',
    'Shorten timeouts and open the circuit breaker, so that the failure stays there',
    'Ask its owner, or open a ticket with the vendor',
  ],
  data: [
    'Stop the writes: maintenance mode, or read-only',
    'Keep a copy of what there is before anything is repaired',
    'Restore from a backup or repair by the log, first elsewhere',
  ],
  security: [
    'Cut off what is compromised, and keep it for the investigation',
    'Revoke and renew the credentials',
    'Tell security and legal; the clocks of regulators may run',
  ],
  unknown: [
    'Go back to the last state that worked',
    'Restart what is safe to be restarted',
    'Take traffic away from the broken part',
    'Scale out, if load is a possible cause',
  ],
}

/** What a commander does when it gets worse, in this order. */
export const whenItGetsWorse: readonly string[] = [
  'Stop the mitigation that is under way, if it may be what makes it worse.',
  'Go back to the last state that worked.',
  'Assess the severity again, and raise it if need be.',
  'Page more help: specialists, and the manager.',
  'Say in an update that it got worse.',
  'Think of maintenance mode, to stop the damage.',
]
