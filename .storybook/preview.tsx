import type { Preview } from "@storybook/react-vite";
import { lazy, Suspense, type ComponentProps } from "react";
import { PRELOAD_ENTRIES } from "storybook/internal/core-events";
import { HIGHLIGHT } from "storybook/highlight";
import { addons } from "storybook/preview-api";
import french from "axe-core/locales/fr.json";
import stylesheet from "../src/styles.css?url";
import { WIDTHS_PX } from "../stories/support/widths";
import { type Highlight, translateInterface, translateMenu } from "./french";
import "./preview.css";
import { applyScheme, type Scheme, getSystemScheme } from "./scheme";

// loads the stylesheet with a `<link>`, so that the frames of the documentation load the same file
const link = document.createElement("link");
link.rel = "stylesheet";
link.href = stylesheet;
document.head.prepend(link);
const stylesLoaded = new Promise((loaded) => {
  link.addEventListener("load", loaded);
  link.addEventListener("error", loaded);
});

// lazy, because only documentation pages need this code
const Documentation = lazy(() => import("./Documentation"));

const preview: Preview = {
  beforeAll: () => {
    const channel = addons.getChannel();
    // turns preloading off: while a story loads, the menu would preload the previous and the next page, and with them the whole
    // documentation, which would delay the story
    channel.removeAllListeners(PRELOAD_ENTRIES);
    // the accessibility panel sends English titles of the rules that an element breaks: translate these titles first
    const listeners = channel.listeners(HIGHLIGHT) ?? [];
    channel.removeAllListeners(HIGHLIGHT);
    channel.on(HIGHLIGHT, (highlight: Highlight) => {
      const frenchHighlight = translateMenu(highlight, french.rules);
      for (const listener of listeners) listener(frenchHighlight);
    });
  },
  parameters: {
    layout: "padded",
    htmlLang: "fr",
    a11y: { test: "error", config: { locale: french } },
    controls: { expanded: true },
    docs: {
      lang: "fr",
      container: DocumentationWhenLoaded,
      // the headings inside blocks are not sections of the page
      toc: { title: "Sur cette page", headingSelector: "h2", ignoreSelector: ".sb-unstyled *, .sb-story *" },
    },
    // the scheme sets the background
    backgrounds: { disable: true },
    viewport: {
      options: Object.fromEntries(WIDTHS_PX.map((width) => [`width${width}`, createViewport(width)])),
    },
    options: {
      storySort: {
        method: "alphabetical",
        locales: "fr",
        order: ["Accueil", "Bac à sable", "Page", "Blocs", "Fondations", "*", "Aide"],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: "Thème du Système de design",
      toolbar: {
        title: "Thème",
        icon: "mirror",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Thème clair", icon: "sun" },
          { value: "dark", title: "Thème sombre", icon: "moon" },
        ],
      },
    },
  },
  initialGlobals: { scheme: getSystemScheme() },
  // waits for the styles before a story is shown, measured or audited; the styles load in parallel with the story's files
  loaders: [() => stylesLoaded.then(() => ({}))],
  decorators: [
    (Story, { globals }) => {
      applyScheme(globals.scheme as Scheme);
      return <Story />;
    },
  ],
};

export default preview;

document.documentElement.lang = "fr";

// prevents the links of an example from leading to another page. Such a page exists only on a site: in the catalogue, an error
// page would replace the story.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("#storybook-root a, .docs-story a");
  if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
});

// Storybook's error page has advice in English for developers of the catalogue: remove the advice, keep the error itself
const failure = document.querySelector<HTMLElement>(".sb-errordisplay_main");
if (failure) {
  failure.querySelector("ol")?.remove();
  failure.querySelector("p")?.replaceChildren("Choisissez une page dans le menu, ou rechargez celle-ci.");
  const code = failure.querySelector("pre");
  // for a missing page, Storybook replaces the error's stack with a list of things to check: hide this list
  if (code) {
    code.lang = "en";
    new MutationObserver(() => {
      code.style.display = code.textContent.startsWith("- ") ? "none" : "";
    }).observe(code, { subtree: true, childList: true, characterData: true });
  }
  translateInterface(failure);
}

function DocumentationWhenLoaded(props: ComponentProps<typeof Documentation>) {
  return (
    <Suspense>
      <Documentation {...props} />
    </Suspense>
  );
}

function createViewport(width: number) {
  return { name: `${width} px`, styles: { width: `${width}px`, height: "100%" } };
}
