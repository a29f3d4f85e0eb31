import { Page } from "dsfr-blocks/compiled";
import page from "../content/administrations.md";
import { EstimateForm } from "../blocks/EstimateForm";

export function App() {
  return <Page {...page} blocks={{ Estimate: EstimateForm }} />;
}
