import {
  Avatar,
  createTheme,
  defaultVariantColorsResolver,
  parseThemeColor,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** The ink of the bell. */
const ink: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b4c4e9',
  '#8aa3de',
  '#6787d5',
  '#5176d0',
  '#446dce',
  '#365cb6',
  '#2d51a3',
  '#204690',
]

/** Filled colours are dark in the light scheme and light in the dark one, and so is what stands on them the other way round. */
const onFilled: VariantColorsResolver = (given) => {
  const colours = defaultVariantColorsResolver(given)
  const { isThemeColor, shade } = parseThemeColor({ color: given.color ?? 'ink', theme: given.theme })
  if (given.variant !== 'filled' || !isThemeColor || shade !== undefined) return colours
  return { ...colours, color: 'light-dark(#ffffff, #10131a)' }
}

export const theme = createTheme({
  variantColorResolver: onFilled,
  colors: { ink },
  primaryColor: 'ink',
  // Contrast of text on it and of it on the page is at least 4.5 in both schemes.
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  components: {
    // In its own colour the title of a light one is too faint.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // Named and not imported, so that dialogs are loaded with the screens that have them.
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        // A dialog's heading is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Avatar: Avatar.extend({
      // Those whose letters pass AA on their own light background.
      defaultProps: { allowedInitialsColors: ['ink', 'indigo', 'violet', 'grape', 'pink'] },
    }),
  },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(24), lineHeight: '1.25' },
      h2: { fontSize: rem(18), lineHeight: '1.3' },
      h3: { fontSize: rem(16), lineHeight: '1.35' },
    },
  },
})

/** What the colours of the theme are in each scheme; `--severity-*` pass AA with the text that stands on them. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--severity-1': '#c92a2a',
    '--severity-1-text': '#ffffff',
    '--severity-2': '#c2410c',
    '--severity-2-text': '#ffffff',
    '--severity-3': '#ffd43b',
    '--severity-3-text': '#1f1a00',
    '--severity-4': '#495057',
    '--severity-4-text': '#ffffff',
  },
  light: {
    '--mantine-color-body': '#f7f8fa',
    '--mantine-color-dimmed': '#565d69',
    '--surface': '#ffffff',
    '--line': '#dfe3ea',
    '--good': '#1b7045',
    '--bad': '#b3261e',
    '--mantine-color-error': '#b3261e',
    '--warning': '#8a5300',
  },
  dark: {
    '--mantine-color-body': '#12151b',
    '--mantine-color-dimmed': '#a4acb9',
    '--surface': '#1a1e26',
    '--line': '#2e3440',
    '--good': '#6fd39b',
    '--bad': '#ff8f85',
    '--mantine-color-error': '#ff8f85',
    '--warning': '#f0b45a',
  },
})
