/** What people and programs call an action item. */
export function actionName(id: string): string {
  return `ACT-${id}`
}

/** The id in `ACT-12` or `12`; null in anything else. */
export function actionId(name: string): string | null {
  return /^(?:ACT-)?(\d{1,18})$/i.exec(name)?.[1] ?? null
}
