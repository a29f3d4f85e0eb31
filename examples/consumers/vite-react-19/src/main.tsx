import { createRoot, hydrateRoot } from "react-dom/client";
import "dsfr-blocks/styles.css";
import { App } from "./App";

const root = document.getElementById("root")!;
// the page is already there when `npm run prerender` wrote it
if (root.firstElementChild) hydrateRoot(root, <App />);
else createRoot(root).render(<App />);
