import { settings } from './config.ts'

const HEAD = `# Settings

Environment variables of the server, read once at its start. A bad or unknown one is an error that names it, its fault and an example. \`TOCSIN_URL\` and \`TOCSIN_TOKEN\` belong to the command line, and the server leaves them alone.

This page is made by \`npm run settings\` from \`server/config.ts\`.

| name | meaning | default | example |
|---|---|---|---|
`

/** The documentation of the settings, as Markdown. */
export function settingsPage(): string {
  const rows = Object.entries(settings).map(
    ([name, { meaning, fallback, example }]) =>
      `| \`${name}\` | ${cell(meaning)} | ${cell(fallback)} | ${cell(example)} |\n`,
  )
  return HEAD + rows.join('')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (import.meta.main) process.stdout.write(settingsPage())
