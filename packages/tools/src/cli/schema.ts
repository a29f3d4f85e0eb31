import { suggestName } from "@dsfr-blocks/base/nearest";
import type { AnyPage } from "dsfr-blocks";
import * as ourPages from "dsfr-blocks/ourPages";
import type { CommandArguments } from "./arguments/commands";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { createCmsEntries } from "./schemas/entries";
import { findPageFolders } from "./schemas/folders";
import { decapConfig, formatJsonSchema } from "./schemas/texts";
import { readText } from "@dsfr-blocks/base/node/textFile";
import { getPageGlobs, getPagePlacements } from "../site/siteFiles";
import { withPeople } from "../site/collections";
import { writeResult, resolveOut, readSiteSettings } from "./shared";
import { getMessage } from "./messages";
import { UsageError, UserError } from "./userError";

type SchemaArguments = CommandArguments<"schema">;

/**
 * Runs `dsfr-blocks schema`: prints the schema of a page type's front matter, as JSON Schema or as the fields of a CMS.
 * With other options, lists the page types, compares a CMS's fields with a page type, or writes the schemas of all the
 * page types for an editor.
 */
export async function schema(args: SchemaArguments, io: Io): Promise<ExitCode> {
  const site = readSiteSettings(args, io);
  const { pages } = site;
  if (args.has("list")) {
    const formatPage = (page: AnyPage) => {
      const files = getPageGlobs(page, site);
      const globList = files.length > 0 ? `  files: ${files.join(", ")}` : "";
      return `${page.displayName}  layout: ${page.layouts.join(", ")}${globList}\n`;
    };
    io.stdout.write(pages.map(formatPage).join(""));
    const unlistedPages = Object.values(ourPages).filter((page: AnyPage) => !pages.includes(page));
    const names = unlistedPages.map(({ displayName }) => displayName).join(", ");
    if (unlistedPages.length > 0)
      io.stdout.write(
        `\n${getMessage(io, "pagesUnlisted", { names })}\n${unlistedPages.map(formatPage).join("")}`,
      );
    return OK;
  }
  const folder = args.value("write");
  if (folder !== undefined) {
    const incompatibleOptions = ["out", "format", "verify"] as const;
    if (args.operands.length > 0 || incompatibleOptions.some((name) => args.has(name)))
      throw new UsageError("writeAlone");
    const { writeEditorSchemas } = await import("./schemas/editor");
    return writeEditorSchemas(folder, site, io);
  }
  const page = findPage(args.operands, pages);
  const configFile = args.value("verify");
  if (configFile !== undefined) {
    if (args.has("out") || args.has("format")) throw new UsageError("verifyAlone");
    const { verifyConfig } = await import("./schemas/verify");
    return verifyConfig(configFile, page, site, io);
  }
  const isDecap = args.value("format") === "decap";
  const [file, people, example] = [args.value("file"), args.value("people"), args.value("example")];
  if (!isDecap && (file ?? people ?? example) !== undefined) throw new UserError("decapAlone");
  const text = isDecap
    ? decapConfig(page, {
        file,
        files: { placements: getPagePlacements(page, site), folders: findPageFolders(page, site, io) },
        entries: createCmsEntries(withPeople(site.collections, people), site, io),
        example: example === undefined ? undefined : readText(example, io.cwd),
      })
    : formatJsonSchema(page);
  writeResult(text, resolveOut(args, [], io), "schemaWritten", io);
  return OK;
}

/**
 * Returns the page type whose name or `layout` is the argument. Without an argument, returns the site's only page type.
 * Throws a `UsageError` if there are several arguments, if no page type matches the argument, or if there is no argument
 * and the site does not have exactly one page type.
 */
function findPage([word, ...more]: readonly string[], pages: readonly AnyPage[]): AnyPage {
  const names = pages.map(({ displayName }) => displayName).join(", ");
  const [only, ...otherPages] = pages;
  if (more.length > 0 || (word === undefined && otherPages.length > 0))
    throw new UsageError("onePage", {
      count: String(more.length + (word === undefined ? 0 : 1)),
      known: names,
    });
  const page =
    word === undefined
      ? only
      : pages.find(({ displayName, layouts }) => displayName === word || layouts.includes(word));
  if (page) return page;
  const words = pages.flatMap(({ displayName, layouts }) => [...layouts, displayName]);
  throw new UsageError("unknownPage", { word: word ?? "", known: names, ...suggestName(word ?? "", words) });
}
