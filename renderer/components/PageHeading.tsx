import { useEffect, type ReactNode } from 'react';

interface PageHeadingProps {
  readonly title: string;
  /** Smaller words above the title, such as a reference. */
  readonly caption?: string;
  /** One line beneath. */
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
  /** Drawn before the title; decoration. */
  readonly mark?: ReactNode;
}

/** The h1 of a screen; it names the window too, and takes focus when the screen is reached by a link (see `router.tsx`). */
export function PageHeading({ title, caption = '', children, aside, mark }: PageHeadingProps) {
  const name = caption === '' ? title : `${caption}: ${title}`;
  useEffect(() => {
    document.title = `${name} - Plumbline`;
  }, [name]);
  return (
    <div className="page-heading">
      <div>
        <h1 tabIndex={-1}>
          {caption === '' ? null : <span className="caption-above">{caption}</span>}
          {mark} {title}
        </h1>
        {children}
      </div>
      {aside}
    </div>
  );
}
