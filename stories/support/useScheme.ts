import { useSyncExternalStore } from "react";
import type { Scheme } from "../../.storybook/scheme";

/** Returns the current colour scheme of this document. The component renders again when the toolbar changes the scheme. */
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
