import axe from "axe-core";
import { build } from "vite";
import type { AuditScripts } from "../../src/browser/pageConnection";

/** The engine's two scripts from the sources as they are now: the built package has them in dist. */
export async function auditScripts(): Promise<AuditScripts> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: "packages/rgaa-audit/src/page/index.ts", formats: ["iife"], name: "dsfrBlocksAudit" },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle))
    throw new Error("Vite gave no bundle of packages/rgaa-audit/src/page.");
  return { axe: axe.source, page: bundle.output[0].code };
}
