import type { ReactNode } from "react";

interface ScrollProps {
  readonly className: string;
  /** Its name, or the id of the element that names it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** What may be larger than its place, and then scrolls, with the keyboard as well. Renders a `<div>`. */
export function Scroll({ className, label, labelledBy, children }: ScrollProps) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a keyboard has to reach what scrolls
    <div className={className} role="group" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
