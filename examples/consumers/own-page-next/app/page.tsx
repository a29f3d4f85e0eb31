// A server component: of the page, the browser is sent the one block that has state.
import type { Metadata } from "next";
import { Page } from "dsfr-blocks/compiled";
import { loadPage } from "dsfr-blocks/node";
import { EstimateForm } from "../blocks/EstimateForm";

// which pages there are is said in dsfr-blocks.config.ts
const load = () => loadPage("content/administrations.md", { onWarning: console.warn });

export function generateMetadata(): Metadata {
  return { title: load().title };
}

export default function Administrations() {
  return <Page {...load()} blocks={{ Estimate: EstimateForm }} />;
}
