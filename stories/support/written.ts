import { parseDocument, stringify } from "yaml";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { callFields } from "../../src/blocks/common/callFields";
import type { AnyPage } from "../../src/definition/definePage";
import { pickPage } from "../../src/definition/layout";
import * as pages from "../../src/pages";
import { englishLabels } from "../../src/rich-text/labels";
import { heldBy, type OurBlock } from "../../tests/shared/fixtures";

type Args = Readonly<Record<string, unknown>>;

/** Our pages, in their order. */
export const ourPages: readonly AnyPage[] = Object.values<AnyPage>(pages);

const examples = Object.values(
  import.meta.glob<string>("../../examples/*.md", { query: "?raw", import: "default", eager: true }),
);

/** What an author writes for a block, with what the page says of its call, as a file. */
export function markdownOf({ key, only, schema }: OurBlock, args: Args): string {
  const own = heldBy(
    only,
    pick(args, (name) => name in schema.fields),
  );
  const call = pick(args, (name) => name in callFields);
  return `---\n${stringify({ ...call, [key]: own }, { lineWidth: 0, singleQuote: false })}---\n`;
}

/** The example of the first page that has a block, with another text in its place; undefined for a block that none has. */
export function pageWith({ key, only, block, schema }: OurBlock, args: Args): string | undefined {
  const page = ourPages.find(({ blocks }) => blocks[key] === block);
  const parts = splitFrontMatter(examples.find((each) => page && pickPage(each, [page])) ?? "");
  if (typeof parts === "string") return undefined;
  const document = parseDocument(parts.yaml);
  const own = heldBy(
    only,
    pick(args, (name) => name in schema.fields),
  );
  document.set(key, document.createNode(own));
  for (const [name, value] of Object.entries(pick(args, (name) => name in callFields)))
    document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${parts.body}`;
}

/** How a developer writes it: what no code can say, a function, is left out. */
export function reactOf(component: string, args: Args): Promise<string> {
  const props = Object.entries(args).flatMap(([name, value]) => {
    const written = propOf(value);
    return written === undefined ? [] : [`${name}={${written}}`];
  });
  const names = [component, ...(Object.values(args).includes(englishLabels) ? ["englishLabels"] : [])];
  const source = `import { ${names.join(", ")} } from "dsfr-blocks";\n\nexport const example = <${component} ${props.join(" ")} />;\n`;
  return formatted(source, "babel");
}

function propOf(value: unknown): string | undefined {
  if (value === englishLabels) return "englishLabels";
  // what an author wrote on several lines stays so
  if (typeof value === "string" && value.includes("\n"))
    return `\`${value.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
  return JSON.stringify(value);
}

/** HTML on lines that one can read, no space of which shows. */
export function htmlOf(markup: string): Promise<string> {
  return formatted(markup, "html");
}

/** Formatted by Prettier, which comes with the first code to be shown. */
async function formatted(source: string, parser: "babel" | "html"): Promise<string> {
  const [{ format }, ...plugins] = await Promise.all([
    import("prettier/standalone"),
    ...(parser === "html"
      ? [import("prettier/plugins/html")]
      : [import("prettier/plugins/babel"), import("prettier/plugins/estree")]),
  ]);
  return format(source, { parser, plugins: plugins.map((plugin) => plugin.default), printWidth: 90 });
}

function pick(args: Args, isKept: (name: string) => boolean): Args {
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => value !== undefined && isKept(name)),
  );
}
