import type { Preview } from "@storybook/react-vite";
import "@gouvfr/dsfr/dist/core/core.min.css";
import "@gouvfr/dsfr/dist/component/breadcrumb/breadcrumb.min.css";
import "@gouvfr/dsfr/dist/component/link/link.min.css";
import "@gouvfr/dsfr/dist/component/button/button.min.css";
import "@gouvfr/dsfr/dist/component/card/card.min.css";
import "@gouvfr/dsfr/dist/component/callout/callout.min.css";
import "@gouvfr/dsfr/dist/component/table/table.min.css";
import "@gouvfr/dsfr/dist/scheme/scheme.min.css";
import "../src/styles.css";
import "./preview.css";

document.documentElement.lang = "fr";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    layout: "padded",
    a11y: { test: "error" },
    controls: { expanded: true },
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
      storySort: { order: ["Introduction", "Page", "Blocs", "*"] },
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
  initialGlobals: { scheme: (import.meta.env.VITE_FR_THEME as string | undefined) ?? "light" },
  decorators: [
    (Story, { globals }) => {
      applyScheme(globals.scheme as string);
      return <Story />;
    },
  ],
  // axe finds nothing wrong with nothing: a story that renders nothing must not pass for an accessible one
  afterEach({ canvasElement }) {
    if (canvasElement.childElementCount === 0)
      throw new Error("This story renders nothing, so nothing was checked.");
  },
};

export default preview;

function viewport(name: string, type: "mobile" | "tablet" | "desktop", width: number, height: number) {
  return { name: `${name} (${width} px)`, type, styles: { width: `${width}px`, height: `${height}px` } };
}

/** On <html>, as on a real page. `theme` is what DSFR's CSS reads; `scheme` is what its markup asks for. */
function applyScheme(scheme: string) {
  document.documentElement.dataset.frScheme = scheme;
  document.documentElement.dataset.frTheme = scheme;
}
