import { Page } from "dsfr-blocks/compiled";
import { hydrateRoot } from "react-dom/client";
import "dsfr-blocks/blocks.css";
import "./site.css";
import { loadPage } from "./pages";
import { TODAY } from "./today";

// the header and the footer need no script: React hydrates only the page
const page = await loadPage(location.pathname);
const day = new URLSearchParams(location.search).get("jour");
if (page) {
  const root = hydrateRoot(document.getElementById("page")!, <Page {...page} now={TODAY} />);
  if (day) root.render(<Page {...page} now={day} />);
}
