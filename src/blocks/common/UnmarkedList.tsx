import type { ReactElement, ReactNode } from "react";

interface UnmarkedListProps {
  /** A class of the DSFR's that takes the markers away, such as `fr-raw-list`, and those that lay the list out. */
  readonly className: string;
  /** Its `<li>`s. */
  readonly children: ReactNode;
}

/** A list without markers. Safari drops the list role of such a list: the role says it again. */
export function UnmarkedList({ className, children }: UnmarkedListProps): ReactElement {
  return (
    <ul className={className} role="list">
      {children}
    </ul>
  );
}
