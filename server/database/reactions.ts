/** A kind of job that follows a timeline entry, unless `when` says that this one needs none. */
type Follower = { job: string; when: (details: Record<string, unknown>) => boolean }

/** Which jobs follow which entries, by `<kind of stream>/<event>`. Every transaction carries them; nothing changes them. */
export type Reactions = ReadonlyMap<string, readonly Follower[]>

export const noReactions: Reactions = new Map()
