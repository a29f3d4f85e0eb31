import { Page } from "dsfr-blocks/compiled";
import { hydrateRoot } from "react-dom/client";
import "dsfr-blocks/blocks.css";
import "./site.css";
import { pageAt } from "./pages";
import { TODAY } from "./today";

// header and footer need no script: React takes the page alone
const page = await pageAt(location.pathname);
if (page) hydrateRoot(document.getElementById("page")!, <Page {...page} now={TODAY} />);
