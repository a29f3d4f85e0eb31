import type { Preview } from "@storybook/react-vite";
import { lazy, Suspense, type ComponentProps } from "react";
import { PRELOAD_ENTRIES } from "storybook/internal/core-events";
import { HIGHLIGHT } from "storybook/highlight";
import { addons } from "storybook/preview-api";
import french from "axe-core/locales/fr.json";
import stylesheet from "../src/styles.css?url";
import { type Highlight, speakFrench, withFrenchMenu } from "./french";
import "./preview.css";
import { applyScheme, type Scheme, systemScheme } from "./scheme";

// as a link: the frames of the documentation are then given the same file
const link = document.createElement("link");
link.rel = "stylesheet";
link.href = stylesheet;
document.head.prepend(link);
const stylesLoaded = new Promise((loaded) => {
  link.addEventListener("load", loaded);
  link.addEventListener("error", loaded);
});

// only the documentation loads what it needs: stories do without
const Documentation = lazy(() => import("./Documentation"));

const preview: Preview = {
  beforeAll: () => {
    const channel = addons.getChannel();
    // the menu asks for the pages before and after a story, all documentation, while that story loads: they can wait
    channel.removeAllListeners(PRELOAD_ENTRIES);
    // the panel of accessibility sends the rules that an element breaks with their titles, which it has in English only
    const listeners = channel.listeners(HIGHLIGHT) ?? [];
    channel.removeAllListeners(HIGHLIGHT);
    channel.on(HIGHLIGHT, (highlight: Highlight) => {
      const shown = withFrenchMenu(highlight, french.rules);
      for (const listener of listeners) listener(shown);
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
      // the blocks' own headings are no parts of the page
      toc: { title: "Sur cette page", headingSelector: "h2", ignoreSelector: ".sb-unstyled *, .sb-story *" },
    },
    // the scheme decides of the background
    backgrounds: { disable: true },
    viewport: {
      options: {
        phone: viewport("Téléphone", "mobile", 320, 640),
        tablet: viewport("Tablette", "tablet", 768, 1024),
        desktop: viewport("Ordinateur", "desktop", 1280, 800),
      },
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
  initialGlobals: { scheme: systemScheme() },
  // no story is shown, measured or audited without its styles: they come while its own files do
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

// an example's links lead to pages that only a site has: here they would leave the story for an error
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("#storybook-root a, .docs-story a");
  if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
});

// Storybook's advice is for who builds a catalogue, and in English: what it quotes is left
const failure = document.querySelector<HTMLElement>(".sb-errordisplay_main");
if (failure) {
  failure.querySelector("ol")?.remove();
  failure.querySelector("p")?.replaceChildren("Choisissez une page dans le menu, ou rechargez celle-ci.");
  const code = failure.querySelector("pre");
  // of a page that is not there it lists what to look into, where an error has its stack
  if (code) {
    code.lang = "en";
    new MutationObserver(() => {
      code.style.display = code.textContent.startsWith("- ") ? "none" : "";
    }).observe(code, { subtree: true, childList: true, characterData: true });
  }
  speakFrench(failure);
}

function DocumentationWhenLoaded(props: ComponentProps<typeof Documentation>) {
  return (
    <Suspense>
      <Documentation {...props} />
    </Suspense>
  );
}

function viewport(name: string, type: "mobile" | "tablet" | "desktop", width: number, height: number) {
  return { name: `${name} (${width} px)`, type, styles: { width: `${width}px`, height: `${height}px` } };
}
