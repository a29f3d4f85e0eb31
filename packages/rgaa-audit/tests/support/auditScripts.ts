import axe from "axe-core";
import { build } from "vite";
import type { AuditScripts } from "../../src/browser/pageConnection";

/** The engine's two scripts from the sources as they are now: the built package has them in dist. */
export async function auditScripts(): Promise<AuditScripts> {
  return {
    axe: axe.source,
    page: await pageScript("packages/rgaa-audit/src/pageScript/index.ts", "rgaaAudit"),
  };
}

/** What stands in a page, as one script; `name` is that of its global. */
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
