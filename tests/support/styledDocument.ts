import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";

/** A document with the styles that a host imports, whose fonts and icons no measure needs. */
export function createDocument(body: string, attributes = ""): string {
  return `<!doctype html><html lang="fr" ${attributes}><head><title>Essai</title><style>${css()}</style></head><body>${body}</body></html>`;
}

function css(): string {
  const dsfr = findDsfr([process.cwd()]) ?? "";
  const parts = readFileSync("src/styles.css", "utf8").matchAll(/@import "@gouvfr\/dsfr\/([^"]+)"( print)?/g);
  const texts = Array.from(parts, ([, path = "", print]) => {
    const text = readFileSync(join(dsfr, path), "utf8");
    return print ? `@media print {${text}}` : text;
  });
  return [...texts, readFileSync("src/blocks.css", "utf8")].join("\n");
}
