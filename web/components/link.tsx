import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactElement } from 'react'

type Given = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps> & AnchorProps

function RoutedAnchor(props: Given): ReactElement {
  return <Anchor {...props} />
}

const Routed = createLink(RoutedAnchor)

/** A link to a screen, checked by the router. */
export const Link: LinkComponent<typeof RoutedAnchor> = (props) => <Routed preload="intent" {...props} />
