import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

export interface Tab {
  readonly name: string;
  readonly content: () => ReactNode;
}

interface TabsProps {
  /** What the tabs are about, for those who do not see them together. */
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** Tabs after the pattern of WAI-ARIA: arrows go from one to the next, and what none shows is not made. */
export function Tabs({ label, tabs }: TabsProps) {
  const [chosen, choose] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const tabAt = (index: number) => `${id}-tab-${index}`;
  const move = (event: KeyboardEvent) => {
    const next = nextOf(event.key, chosen, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div className="doc-tabs">
      <div role="tablist" tabIndex={-1} aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ name }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabAt(index)}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={tabAt(chosen)} key={chosen}>
        {tabs[chosen]?.content()}
      </div>
    </div>
  );
}

function nextOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
