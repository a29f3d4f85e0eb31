import { useSyncExternalStore } from "react";
import type { Scheme } from "../../.storybook/scheme";

/** The scheme that this document is in, as the toolbar changes it. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset["frTheme"] === "dark" ? "dark" : "light",
  );
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-fr-theme"] });
  return () => observer.disconnect();
}
