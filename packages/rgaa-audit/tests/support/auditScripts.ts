import axe from "axe-core";
import { build } from "vite";
import type { AuditScripts } from "../../src/browser/pageConnection";

/** Builds the two scripts of the audit from the current sources, not from `dist`. */
export async function auditScripts(): Promise<AuditScripts> {
  return {
    axe: axe.source,
    page: await pageScript("packages/rgaa-audit/src/pageScript/index.ts", "rgaaAudit"),
  };
}

/** Bundles an entry file into one script that runs in a page; `name` is the name of its global variable. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ["iife"], name },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle)) throw new Error(`Vite gave no bundle of ${entry}.`);
  return bundle.output[0].code;
}
