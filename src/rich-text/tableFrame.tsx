import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { classes } from "./look";

interface TableFrame {
  readonly className?: string;
  /** Where the table may be wider than its place and scroll: what the keyboard and a screen reader need for it. */
  readonly container?: ComponentPropsWithoutRef<"div">;
}

/** The DSFR's three wrappers of a table; `multiline` lets cells wrap rather than scroll sideways. */
export function renderTableFrame(table: ReactNode, frame: TableFrame): ReactElement {
  const { className, container = { className: "fr-table__container" } } = frame;
  return (
    <div className={classes("fr-table fr-table--multiline", className)}>
      <div className="fr-table__wrapper">
        <div {...container}>
          <div className="fr-table__content">{table}</div>
        </div>
      </div>
    </div>
  );
}
