import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { joinClasses } from "./look";

interface TableFrame {
  readonly className?: string;
  /** Attributes of the element that scrolls if the table is too wide, for the keyboard and screen readers. */
  readonly container?: ComponentPropsWithoutRef<"div">;
}

/** Renders the DSFR's three wrappers of a table; `multiline` lets cells wrap rather than scroll sideways. */
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
