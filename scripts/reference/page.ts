import { readFileSync } from "node:fs";
import ts from "typescript";
import { type Command, formatOptionRows } from "@dsfr-blocks/base/node/command/help";
import * as blocks from "../../src/blocks";
import { COMMANDS, TOP_OPTIONS } from "@dsfr-blocks/tools/cli/arguments/commands";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { renderBlockSection } from "./blockProps";
import { renderFunctions } from "./signatures";
import { formatTable } from "./table";
import { hasView, VIEWS } from "./views";

/** Generated files, each with the function that returns its text. */
export const REFERENCE = {
  "docs/api.md": generateApiPage,
  "docs/commands.md": generateCommandsPage,
  "docs/props.md": generatePropsPage,
  "src/blocks/views.ts": generateViews,
} as const;

const formatNotice = (sources: string) =>
  `<!-- Generated file: change ${sources}, then run "npm run reference". -->`;

/** Generates src/blocks/views.ts: an export for each block of src/blocks/index.ts that has a view. */
function generateViews(): string {
  const lines = VIEWS.map((path) => `export * from "${path}";`);
  return `// Generated file: change src/blocks/index.ts, then run "npm run reference".
/** The built-in blocks as components that render from their props, without Markdown, schemas or rules. */
${lines.join("\n")}
`;
}

/** Generates docs/commands.md: the introduction, the options that every command has, then the help of each command. */
function generateCommandsPage(): string {
  const commands: [string, Command][] = Object.entries(COMMANDS);
  const { version: _, ...shared } = TOP_OPTIONS;
  const sections = commands.flatMap(([name, { operands, description: doc, options }]) => [
    `## ${name}`,
    `\`${["dsfr-blocks", name, operands.en].filter(Boolean).join(" ")}\``,
    ...escapeMarkdown(doc.en).split("\n"),
    ...renderOptions(Object.fromEntries(Object.entries(options).filter(([key]) => !(key in shared)))),
  ]);
  return joinParts([
    formatNotice("scripts/reference/commands.intro.md or packages/tools/src/cli/arguments/commands.ts"),
    readText("scripts/reference/commands.intro.md"),
    "## Every command",
    ...renderOptions(shared),
    "`dsfr-blocks --version` shows the version.",
    ...sections,
  ]);
}

/** Renders the table of options, or nothing if there are none. */
function renderOptions(options: Command["options"]): string[] {
  const rows = formatOptions(options);
  return rows.length === 0 ? [] : [formatTable(["Option", "What it does"], rows)];
}

const formatOptions = (options: Command["options"]) =>
  formatOptionRows(options, "en").map(([flag, doc]) => [`\`${flag}\``, escapeMarkdown(doc)] as const);

/**
 * Generates docs/props.md from its introduction. The table of an interface replaces each `<!-- interface: NAME, FILE -->`,
 * and the sections of the blocks replace `<!-- blocks -->`.
 */
function generatePropsPage(): string {
  const text = fillInterfaces("scripts/reference/props.intro.md").replace("<!-- blocks -->", () =>
    renderBlockSections(),
  );
  return joinParts([formatNotice("scripts/reference/props.intro.md or the types that it names"), text]);
}

/** Generates docs/api.md: a table of functions replaces each `<!-- functions: ENTRY -->` of its introduction. */
function generateApiPage(): string {
  const text = fillInterfaces("scripts/reference/api.intro.md").replace(
    /<!-- functions: (\S+) -->/g,
    (_, entry: string) => renderFunctions(entry),
  );
  return joinParts([
    formatNotice("scripts/reference/api.intro.md or the docstrings and types of the functions"),
    text,
  ]);
}

/** Reads an introduction, with a table in place of each `<!-- interface: NAME, FILE -->`. */
function fillInterfaces(file: string): string {
  return readText(file).replace(/<!-- interface: (\w+), (\S+) -->/g, (_, name: string, source: string) =>
    renderInterface(name, source),
  );
}

/** Returns links to our blocks, then the sections of the blocks, sorted by name. Blocks without a view come last. */
function renderBlockSections(): string {
  const sortedBlocks = Object.values<AnyBlock>(blocks).sort((a, b) =>
    a.displayName < b.displayName ? -1 : 1,
  );
  const orderedBlocks = [true, false].flatMap((isView) =>
    sortedBlocks.filter((block) => hasView(block.displayName) === isView),
  );
  const links = orderedBlocks.map(({ displayName: name }) => `[${name}](#${name.toLowerCase()})`);
  const sections = orderedBlocks.flatMap((block) => renderBlockSection(block.displayName, listKeys(block)));
  return [`${links.join(", ")}.`, ...sections].join("\n\n");
}

function listKeys(block: AnyBlock): string[] {
  const keys = Object.values<AnyPage>(pages).flatMap((page) =>
    Object.entries(page.blocks).flatMap(([key, entry]) =>
      !isBlockList(entry) && entry === block ? [`\`${key}\``] : [],
    ),
  );
  return [...new Set(keys)];
}

/** Returns a table of the members of an interface. Each row has the type of a member, as written, and its docstring. */
function renderInterface(name: string, file: string): string {
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!found) throw new Error(`${file} has no interface ${name}.`);
  const members = found.members
    .filter(ts.isPropertySignature)
    .filter(({ type }) => type?.kind !== ts.SyntaxKind.UndefinedKeyword);
  const rows = members.map((member) => {
    const doc = ts
      .getJSDocCommentsAndTags(member)
      .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
      .join(" ");
    const type = member.type?.getText().replace(/ \| undefined$/, "") ?? "unknown";
    return [`\`${member.name.getText()}\``, `\`${type}\``, doc] as const;
  });
  return formatTable(["Name", "Type", "What it is"], rows);
}

/** Escapes a text of the command's help for Markdown, because the help is plain text. */
const escapeMarkdown = (text: string) => text.replace(/[<*_`]/g, "\\$&");
const joinParts = (parts: readonly string[]) => `${parts.join("\n\n")}\n`;
const readText = (file: string) => readFileSync(file, "utf8").trim();
