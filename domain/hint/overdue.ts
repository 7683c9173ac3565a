/** What is said kindly when a clock of the same name is overdue. */
export const overdueTexts = {
  'update-overdue':
    'An update is overdue. Who waits begins to ask around, which costs you more: two lines about what is affected, what you do and when you say more are enough.',
  'reassessment-overdue':
    'Nobody has looked at the severity for a while. If it got worse, raise it and get the help that comes with it; if it got better, lower it and let people sleep.',
} as const
