import type { ReactElement, ReactNode } from "react";

interface UnmarkedListProps {
  /** DSFR class that removes the markers, such as `fr-raw-list`, and the classes for the layout of the list. */
  readonly className: string;
  /** The `<li>` elements. */
  readonly children: ReactNode;
}

/** Renders a list without markers. Safari removes the list role from such a list, so the role is written explicitly. */
export function UnmarkedList({ className, children }: UnmarkedListProps): ReactElement {
  return (
    <ul className={className} role="list">
      {children}
    </ul>
  );
}
