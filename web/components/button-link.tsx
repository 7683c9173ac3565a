import { Button, type ButtonProps } from '@mantine/core'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactElement } from 'react'

type Given = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps> & ButtonProps

function RoutedButton(props: Given): ReactElement {
  return <Button component="a" {...props} />
}

const Routed = createLink(RoutedButton)

/** A link to a screen that looks like what one does next. */
export const ButtonLink: LinkComponent<typeof RoutedButton> = (props) => (
  <Routed preload="intent" {...props} />
)
