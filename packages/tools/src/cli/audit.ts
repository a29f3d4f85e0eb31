import type { Host, PageSources } from "rgaa-audit/command";
import { codeOf } from "@dsfr-blocks/base/node/userError";
import type { ExitCode, Io } from "@dsfr-blocks/base/node/command/io";
import { COMMANDS } from "./arguments/commands";
import { layoutsOf, pageFiles, textOf } from "./files/namedFiles";
import { dayIn, siteSettings, siteWithPeople } from "./shared";
import { UserError } from "./userError";

/**
 * Runs `dsfr-blocks audit`: runs the command of `rgaa-audit` with Markdown page files, positions in these files, and
 * the site's settings.
 */
export async function audit(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { runAudit } = await withAudit(() => import("rgaa-audit/command"));
  const { markupRules } = await import("./page/markupRules");
  const { operands, doc, options } = COMMANDS.audit;
  const integration: Host = {
    ...{ name: "dsfr-blocks audit", operands, doc, options, sources: MARKDOWN, rules: markupRules },
    settings(args) {
      const { auditRules: rules, journeys, file = "dsfr-blocks.config.ts" } = siteSettings(args, io);
      return { rules, journeys, file, key: "audit.journeys" };
    },
  };
  return runAudit(argv, io, integration);
}

/**
 * Loads a module of the audit, which is a separate package. Throws a `UserError` that refers to the documentation if
 * that package is not installed.
 */
export async function withAudit<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (codeOf(error) === "ERR_MODULE_NOT_FOUND" && String(error).includes("rgaa-audit"))
      throw new UserError("noAudit");
    throw error;
  }
}

const MARKDOWN: PageSources = {
  extensions: [".md", ".yml", ".yaml"],
  inFolder: (folder, args, io, onError) =>
    pageFiles([folder], siteSettings(args, io), io, onError).pages.map((found) => textOf(found, io)),
  missing(args, io) {
    const layouts = layoutsOf(siteSettings(args, io).pages);
    return {
      fr: `ni fichier Markdown qui porte un « layout » du site (${layouts}), `,
      en: `no Markdown file with a “layout” of the site (${layouts}), `,
    };
  },
  async pages(files, args, io) {
    const now = dayIn(args) ?? io.now;
    const settings = siteWithPeople(args, io);
    // do not load React for the audit of a site built with other tools
    if (files.length === 0) return { pages: [], unread: [] };
    const { markdownPages } = await import("./page/markdownPages");
    return markdownPages(files, settings, args.value("public"), now, io);
  },
};
