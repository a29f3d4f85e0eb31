import { useEffect, useState } from "react";

/** A page or a story in Storybook's index. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: "docs" | "story";
}

/** Returns all pages and stories of the catalogue, or an empty list until the index is loaded. */
export function useEntries(): readonly IndexEntry[] {
  const [entries, setEntries] = useState<readonly IndexEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // the URL is relative to the frame, so the catalogue may be in any folder
    void fetch("./index.json")
      .then((response) => response.json())
      .then(({ entries }: { entries: Readonly<Record<string, IndexEntry>> }) => {
        if (isCurrent) setEntries(Object.values(entries));
      });
    return () => void (isCurrent = false);
  }, []);
  return entries;
}

/** Returns the id of a block's page in the catalogue. */
export function getBlockPageId(name: string): string {
  return `blocs-${name.toLowerCase()}--documentation`;
}

/** Returns « Étapes numérotées » from « Blocs/Étapes numérotées (NumberedSteps) ». */
export function getFrenchName(title: string): string {
  return title.replace(/^.*\//, "").replace(/ \(\w+\)$/, "");
}
