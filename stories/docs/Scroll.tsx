import type { ReactNode } from "react";

interface ScrollProps {
  readonly className: string;
  /** Accessible name of the `<div>`. If another element contains that name, set `labelledBy` to the element's id instead. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** Renders a `<div>` that scrolls, also with the keyboard, if its content is larger than its container. */
export function Scroll({ className, label, labelledBy, children }: ScrollProps) {
  return (
    <div className={className} role="group" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
