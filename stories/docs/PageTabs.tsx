import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { Tabs } from "./Tabs";

interface PageTabProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Renders the sections of a block's page as tabs, one for each `PageTab` child. */
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

/** Renders the content of a tab. `PageTabs` reads the tab's name. */
export function PageTab({ children }: PageTabProps) {
  return <>{children}</>;
}
