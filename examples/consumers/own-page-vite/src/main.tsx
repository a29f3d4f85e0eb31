import { createRoot, hydrateRoot } from "react-dom/client";
import "virtual:dsfr-blocks/styles.css";
import "@gouvfr/dsfr/dist/component/form/form.main.min.css";
import "@gouvfr/dsfr/dist/component/input/input.main.min.css";
import "@gouvfr/dsfr/dist/component/tile/tile.main.min.css";
import "../site.css";
import { App } from "./App";

const root = document.getElementById("root")!;
// the page is already there when `npm run prerender` wrote it
if (root.firstElementChild) hydrateRoot(root, <App />);
else createRoot(root).render(<App />);
