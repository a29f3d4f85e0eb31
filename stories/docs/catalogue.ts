import { useEffect, useState } from "react";

/** A page or story, as Storybook's own index has it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: "docs" | "story";
}

/** Everything that the catalogue holds; empty until its index is there. */
export function useEntries(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // beside the frame, in whatever folder the catalogue is
    void fetch("./index.json")
      .then((response) => response.json())
      .then(({ entries }: { entries: Readonly<Record<string, Entry>> }) => {
        if (isCurrent) setEntries(Object.values(entries));
      });
    return () => void (isCurrent = false);
  }, []);
  return entries;
}

/** The id of a block's page. */
export function pageOfBlock(name: string): string {
  return `blocs-${name.toLowerCase()}--documentation`;
}

/** « Étapes numérotées », from « Blocs/Étapes numérotées (NumberedSteps) ». */
export function frenchNameIn(title: string): string {
  return title.replace(/^.*\//, "").replace(/ \(\w+\)$/, "");
}
