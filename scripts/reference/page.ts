import { readFileSync } from "node:fs";
import ts from "typescript";
import { type Command, optionRows } from "../../src/base/node/command/help";
import * as blocks from "../../src/blocks";
import { COMMANDS, TOP_OPTIONS } from "../../src/cli/arguments/commands";
import { mayMiss } from "../../src/content/leftOut";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";

/** The generated guides, each with what it must say. */
export const REFERENCE = { "docs/commands.md": commandsPage, "docs/props.md": propsPage } as const;

const notice = (sources: string) =>
  `<!-- Generated file: change ${sources}, then run "npm run reference". -->`;

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
    notice("docs/commands.intro.md or src/cli/arguments/commands.ts"),
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
    .replace("<!-- blocks -->", blocksTable());
  return page([notice("docs/props.intro.md or the types that it names"), text]);
}

/** Every block of ours, with its keys in the files of our pages, and its own props. */
function blocksTable(): string {
  const rows = Object.values<AnyBlock>(blocks).map((block) => {
    const props = Object.entries(block.schema.fields).map(
      ([name, field]) => `\`${name}${mayMiss(field) ? "?" : ""}\``,
    );
    return [
      `\`${block.displayName}\``,
      keysOf(block).join(", ") || "the one that you choose",
      props.join(", "),
    ];
  });
  return table(["Block", "Key in our pages", "Props"], rows);
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

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const inCell = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
/** Text of the command's help, which is not Markdown. */
const escaped = (text: string) => text.replace(/[<*_`]/g, "\\$&");
const page = (parts: readonly string[]) => `${parts.join("\n\n")}\n`;
const read = (file: string) => readFileSync(file, "utf8").trim();
