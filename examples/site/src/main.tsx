import { Page } from "dsfr-blocks/compiled";
import { hydrateRoot } from "react-dom/client";
import "dsfr-blocks/blocks.css";
import "./site.css";
import { DAY_SWITCH } from "./DaySwitch";
import { loadPage } from "./pages";
import { TODAY } from "./today";

// the header and the footer need no script: React hydrates only the page
const page = await loadPage(location.pathname);
const day = new URLSearchParams(location.search).get("jour");
const days = document.getElementById(DAY_SWITCH)!;
days.hidden = false;
days.querySelector(`[href="?jour=${CSS.escape(day ?? TODAY)}"]`)?.setAttribute("aria-current", "true");
if (page) {
  const root = hydrateRoot(document.getElementById("page")!, <Page {...page} now={TODAY} />);
  if (day) root.render(<Page {...page} now={day} />);
}
