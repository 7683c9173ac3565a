import type { ReactElement, ReactNode } from 'react'
import Reader from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import classes from './timeline.module.css'

const remarkPlugins = [remarkGfm]
const rehypePlugins = [rehypeSanitize]
const components = { a: Outward, img: PictureName, h1: Paragraph, h2: Paragraph }

/** No HTML of the text reaches the page, and no picture from elsewhere is fetched. */
export function Markdown({ text }: { text: string }): ReactElement {
  return (
    <div className={classes.markdown}>
      <Reader skipHtml remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
        {text}
      </Reader>
    </div>
  )
}

function Outward({ href, children }: { href?: string | undefined; children?: ReactNode }): ReactElement {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

function PictureName({
  alt,
  src,
}: {
  alt?: string | undefined
  src?: string | Blob | undefined
}): ReactElement {
  const address = typeof src === 'string' ? src : ''
  return <span>[{alt === undefined || alt === '' ? address : alt}]</span>
}

/** The headings of the page are its own. */
function Paragraph({ children }: { children?: ReactNode }): ReactElement {
  return <p>{children}</p>
}
