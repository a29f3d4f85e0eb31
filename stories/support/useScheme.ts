import { useSyncExternalStore } from "react";
import type { Scheme } from "../../.storybook/scheme";

/** Returns the colour scheme of this document, and updates it when the toolbar changes it. */
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
