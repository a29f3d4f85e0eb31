import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { Tabs } from "./Tabs";

interface PageTabProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** The parts of a block's page, one at a time: each `PageTab` in it is one. Renders a `<div>`. */
export function PageTabs({ children }: { readonly children: ReactNode }) {
  const tabs = Children.toArray(children)
    .filter((child): child is ReactElement<PageTabProps> => isValidElement(child))
    .map(({ props }) => ({ name: props.name, content: () => props.children }));
  return (
    <div className="doc-page-tabs">
      <Tabs label="Les parties de cette page" tabs={tabs} />
    </div>
  );
}

/** What one of the tabs shows. */
export function PageTab({ children }: PageTabProps) {
  return <>{children}</>;
}
