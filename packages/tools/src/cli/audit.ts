import type { Host, PageSources } from "rgaa-audit/command";
import { codeOf } from "@dsfr-blocks/base/node/userError";
import type { ExitCode, Io } from "@dsfr-blocks/base/node/command/io";
import { COMMANDS } from "./arguments/commands";
import { layoutsOf, pageFiles, textOf } from "./files/namedFiles";
import { dayIn, siteSettings, siteWithPeople } from "./shared";
import { UserError } from "./userError";

/** `dsfr-blocks audit`: the command of `rgaa-audit` with the pages of Markdown files, their places and the site's settings. */
export async function audit(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { runAudit } = await withAudit(() => import("rgaa-audit/command"));
  const { markupRules } = await import("./page/markupRules");
  const { operands, doc, options } = COMMANDS.audit;
  const host: Host = {
    ...{ name: "dsfr-blocks audit", operands, doc, options, sources: MARKDOWN, rules: markupRules },
    settings(args) {
      const { auditRules: rules, journeys, file = "dsfr-blocks.config.ts" } = siteSettings(args, io);
      return { rules, journeys, file, key: "audit.journeys" };
    },
  };
  return runAudit(argv, io, host);
}

/** Loads a part of the audit, which is a package of its own: where it is absent, the error says what to read. */
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
    pageFiles([folder], siteSettings(args, io), io, onError).pages.map((each) => textOf(each, io)),
  missing(args, io) {
    const known = layoutsOf(siteSettings(args, io).pages);
    return {
      fr: `ni fichier Markdown qui porte un « layout » du site (${known}), `,
      en: `no Markdown file with a “layout” of the site (${known}), `,
    };
  },
  async pages(files, args, io) {
    const now = dayIn(args) ?? io.now;
    const settings = siteWithPeople(args, io);
    // the audit of a site that is made otherwise starts without React
    if (files.length === 0) return { pages: [], unread: [] };
    const { markdownPages } = await import("./page/markdownPages");
    return markdownPages(files, settings, args.value("public"), now, io);
  },
};
