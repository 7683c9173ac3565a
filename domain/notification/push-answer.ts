/** What the server says to a press on a notification, as a notification says it. `taken`: somebody else was first. */
export type PushAnswer = {
  outcome: 'noted' | 'done' | 'taken' | 'over' | 'nobody-left'
  title: string
  text: string
}
