const fewWords = 4

/** Words that everybody knows already while an incident is open. */
const emptyPhrase =
  /^(we (are|'re)|i am|i'm|team is|still|currently|just|now|again|,|\s)*(investigating|looking( into (it|this))?|on it|working( on (it|this|a fix))?|checking|debugging|trying|waiting|no (news|updates?|change)|nothing new|same( as before)?|update|in progress|ongoing|wip|stand by|will update( soon)?|more (soon|to come))((,? | and )(still|on it|more soon|stand by|will update( soon)?))*\W*$/i

type Update = { readonly text: string; readonly hasFigures: boolean }

/** An update that tells its readers nothing: neither what is affected, nor what was done, nor what comes next. */
export function vagueUpdate({ text, hasFigures }: Update): string | null {
  const said = text.trim()
  if (hasFigures || /\d/.test(said) || said === '') return null
  const words = said.split(/\s+/).length
  if (words >= fewWords && !emptyPhrase.test(said)) return null
  return `"${said}" tells little to who is not in the room. Say what is affected, what was done since the last update, and when the next one comes.`
}
