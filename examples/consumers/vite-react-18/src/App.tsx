import { Page } from "dsfr-blocks/compiled";
import page from "../content/devenir-eig.md";

export function App() {
  return <Page {...page} />;
}
