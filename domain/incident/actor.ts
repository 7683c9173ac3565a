/** Who did something, as the timeline and the audit log keep it. */
export type ActorRef =
  | { kind: 'person'; id: string; via: string }
  | { kind: 'token'; id: string; name: string }
  | { kind: 'integration'; id: string }
  | { kind: 'system' }
