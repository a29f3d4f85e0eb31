import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { joinClasses } from "./look";

interface TableFrame {
  readonly className?: string;
  /** Attributes of the element that scrolls if the table is too wide, for the keyboard and screen readers. */
  readonly container?: ComponentPropsWithoutRef<"div">;
}

/**
 * Renders a table in the DSFR's `fr-table` element and its three wrappers. With the class `fr-table--multiline`, long cells
 * wrap, so that the table is less often too wide.
 */
export function renderTableFrame(table: ReactNode, frame: TableFrame): ReactElement {
  const { className, container = { className: "fr-table__container" } } = frame;
  return (
    <div className={joinClasses("fr-table fr-table--multiline", className)}>
      <div className="fr-table__wrapper">
        <div {...container}>
          <div className="fr-table__content">{table}</div>
        </div>
      </div>
    </div>
  );
}
