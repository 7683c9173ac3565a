const words: Record<string, string> = {
  unreachable: 'Your sign-in service cannot be reached just now. Try again, or sign in another way.',
  'too-late': 'That took too long, or began in another browser. Try again.',
  failed: 'Your sign-in service did not let you in. Try again, or sign in another way.',
  unverified:
    'Your sign-in service does not vouch for your mail address, so it is not known who you are here.',
  unknown: 'Nobody here has your mail address. Ask whoever runs Tocsin to add you.',
  ambiguous: 'Several people here have your mail address. Ask whoever runs Tocsin to give each their own.',
  disabled: 'You may not sign in here any more. Ask whoever runs Tocsin.',
}

/** Why a browser came back from a provider without being signed in. */
export function wordsOfRefusal(because: string): string {
  return words[because] ?? 'You were not signed in. Try again, or sign in another way.'
}
