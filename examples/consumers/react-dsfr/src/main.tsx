import { startReactDsfr } from "@codegouvfr/react-dsfr/spa";
import { createRoot } from "react-dom/client";
// react-dsfr brings the DSFR: of ours, only our own rules
import "@codegouvfr/react-dsfr/main.css";
import "dsfr-blocks/blocks.css";
import { App } from "./App";
import { Link } from "./Link";

declare module "@codegouvfr/react-dsfr/spa" {
  interface RegisterLink {
    Link: typeof Link;
  }
}

startReactDsfr({ defaultColorScheme: "system", Link });
createRoot(document.getElementById("root")!).render(<App />);
