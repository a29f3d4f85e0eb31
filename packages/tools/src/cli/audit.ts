import type { Host, PageSources } from "rgaa-audit/command";
import { getErrorCode } from "@dsfr-blocks/base/node/userError";
import type { ExitCode, Io } from "@dsfr-blocks/base/node/command/io";
import { COMMANDS } from "./arguments/commands";
import { formatLayouts, findPageFiles, readFoundFile } from "./files/namedFiles";
import { readDate, readSettingsWithPeople, readSiteSettings, resolvePublicFolder } from "./shared";
import { UserError } from "./userError";

/**
 * Runs `dsfr-blocks audit`: runs the command of `rgaa-audit`, extended with Markdown page files, the markup rules of our
 * blocks and the site's settings.
 */
export async function audit(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { runAudit } = await loadAudit(() => import("rgaa-audit/command"));
  const { markupRules } = await import("./page/markupRules");
  const { operands, description, options } = COMMANDS.audit;
  const integration: Host = {
    ...{ name: "dsfr-blocks audit", operands, description, options, sources: MARKDOWN, rules: markupRules },
    readSettings(args) {
      const { auditRules: rules, journeys, file = "dsfr-blocks.config.ts" } = readSiteSettings(args, io);
      return { rules, journeys, file, key: "audit.journeys" };
    },
  };
  return runAudit(argv, io, integration);
}

/**
 * Loads a module of the audit, which is a separate package.
 *
 * @throws {UserError} If that package is not installed. The message refers to the documentation.
 */
export async function loadAudit<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (getErrorCode(error) === "ERR_MODULE_NOT_FOUND" && String(error).includes("rgaa-audit"))
      throw new UserError("noAudit");
    throw error;
  }
}

const MARKDOWN: PageSources = {
  extensions: [".md", ".yml", ".yaml"],
  findFiles: (folder, args, io, onError) =>
    findPageFiles([folder], readSiteSettings(args, io), io, onError).pages.map((found) =>
      readFoundFile(found, io),
    ),
  describeMissing(args, io) {
    const layouts = formatLayouts(readSiteSettings(args, io).pages);
    return {
      fr: `ni fichier Markdown avec une valeur de « layout » du site (${layouts}), `,
      en: `no Markdown file with a value of “layout” of the site (${layouts}), `,
    };
  },
  async createPages(files, args, io) {
    const now = readDate(args) ?? io.now;
    const settings = readSettingsWithPeople(args, io);
    // do not load React for the audit of a site built with other tools
    if (files.length === 0) return { pages: [], unread: [] };
    const { prepareMarkdownPages } = await import("./page/markdownPages");
    return prepareMarkdownPages(files, settings, resolvePublicFolder(args, io), now, io);
  },
};
