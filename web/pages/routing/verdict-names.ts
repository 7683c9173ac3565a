export const verdictNames = {
  open: 'It opens an incident, or joins one',
  suppress: 'It is kept, and pages nobody',
  pause: 'It waits whether it resolves itself',
  drop: 'It is dropped: no alert',
}
