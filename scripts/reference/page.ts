import { readFileSync } from "node:fs";
import ts from "typescript";
import { type Command, optionRows } from "@dsfr-blocks/base/node/command/help";
import * as blocks from "../../src/blocks";
import { COMMANDS, TOP_OPTIONS } from "@dsfr-blocks/tools/cli/arguments/commands";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { blockSection } from "./blockProps";
import { table } from "./table";
import { hasView, VIEWS } from "./views";

/** The generated files, each with what it must say. */
export const REFERENCE = {
  "docs/commands.md": commandsPage,
  "docs/props.md": propsPage,
  "src/blocks/views.ts": viewsList,
} as const;

const notice = (sources: string) =>
  `<!-- Generated file: change ${sources}, then run "npm run reference". -->`;

/** src/blocks/views.ts: a line for each block of src/blocks/index.ts that has a view of its own. */
function viewsList(): string {
  const lines = VIEWS.map((path) => `export * from "${path}";`);
  return `// Generated file: change src/blocks/index.ts, then run "npm run reference".
/** Every block of ours as a component of its props alone: without Markdown, schema or rules. */
${lines.join("\n")}
`;
}

/** docs/commands.md: the introduction as written, then the help of every command. */
function commandsPage(): string {
  const commands: [string, Command][] = Object.entries(COMMANDS);
  const sections = commands.flatMap(([name, { operands, doc, options }]) => [
    `## ${name}`,
    `\`${["dsfr-blocks", name, operands.en].filter(Boolean).join(" ")}\``,
    ...escaped(doc.en).split("\n"),
    table(["Option", "What it does"], optionCells(options)),
  ]);
  return page([
    notice("docs/commands.intro.md or packages/tools/src/cli/arguments/commands.ts"),
    read("docs/commands.intro.md"),
    ...sections,
    "## Without a command",
    table(["Option", "What it does"], optionCells(TOP_OPTIONS)),
  ]);
}

const optionCells = (options: Command["options"]) =>
  optionRows(options, "en").map(([flag, doc]) => [`\`${flag}\``, escaped(doc)] as const);

/**
 * docs/props.md: the introduction as written, with a table in place of each `<!-- interface: NAME, FILE -->`, and of
 * `<!-- blocks -->`.
 */
function propsPage(): string {
  const text = read("docs/props.intro.md")
    .replace(/<!-- interface: (\w+), (\S+) -->/g, (_, name: string, file: string) =>
      interfaceTable(name, file),
    )
    .replace("<!-- blocks -->", () => blockSections());
  return page([notice("docs/props.intro.md or the types that it names"), text]);
}

/** A link to each block of ours, then its section, by its name. */
function blockSections(): string {
  const byName = Object.values<AnyBlock>(blocks).sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
  // what has no view ends the list
  const sorted = [true, false].flatMap((has) => byName.filter((each) => hasView(each.displayName) === has));
  const links = sorted.map(({ displayName: name }) => `[${name}](#${name.toLowerCase()})`);
  const sections = sorted.flatMap((block) => blockSection(block.displayName, keysOf(block)));
  return [`${links.join(", ")}.`, ...sections].join("\n\n");
}

function keysOf(block: AnyBlock): string[] {
  const keys = Object.values<AnyPage>(pages).flatMap((each) =>
    Object.entries(each.blocks).flatMap(([key, entry]) =>
      !isBlockList(entry) && entry === block ? [`\`${key}\``] : [],
    ),
  );
  return [...new Set(keys)];
}

/** The members of an interface, each with its type as it is written and its docstring. */
function interfaceTable(name: string, file: string): string {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!found) throw new Error(`${file} has no interface ${name}.`);
  const rows = found.members.filter(ts.isPropertySignature).map((member) => {
    const doc = ts
      .getJSDocCommentsAndTags(member)
      .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
      .join(" ");
    const type = member.type?.getText().replace(/ \| undefined$/, "") ?? "unknown";
    return [`\`${member.name.getText()}\``, `\`${type}\``, doc] as const;
  });
  return table(["Name", "Type", "What it is"], rows);
}

/** Text of the command's help, which is not Markdown. */
const escaped = (text: string) => text.replace(/[<*_`]/g, "\\$&");
const page = (parts: readonly string[]) => `${parts.join("\n\n")}\n`;
const read = (file: string) => readFileSync(file, "utf8").trim();
