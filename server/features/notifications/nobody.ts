/** Whose page it is when a policy's step names an address instead of a person. */
export const NOBODY_IN_PERSON = 'webhook'
