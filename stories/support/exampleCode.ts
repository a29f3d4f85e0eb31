import { parseDocument, stringify } from "yaml";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { callFields } from "../../src/blocks/common/callFields";
import type { AnyPage } from "../../src/definition/definePage";
import { pickPageType } from "../../src/definition/layout";
import * as pages from "../../src/pages";
import { englishLabels } from "../../src/rich-text/labels";
import { heldBy, type OurBlock } from "../../tests/shared/fixtures";

type Args = Readonly<Record<string, unknown>>;

/** Built-in page types, in the order of their exports. */
export const ourPages: readonly AnyPage[] = Object.values<AnyPage>(pages);

const examples = Object.values(
  import.meta.glob<string>("../../examples/*.md", { query: "?raw", import: "default", eager: true }),
);

/** Returns the page file that an author writes for a block, including the keys of the call for applications. */
export function formatMarkdown({ key, only, schema }: OurBlock, args: Args): string {
  const blockContent = heldBy(
    only,
    pick(args, (name) => name in schema.fields),
  );
  const call = pick(args, (name) => name in callFields);
  return `---\n${stringify({ ...call, [key]: blockContent }, { lineWidth: 0, singleQuote: false })}---\n`;
}

/**
 * Returns the example file of the first page type that contains the block, with the content of the block and the keys of the
 * call for applications replaced by `args`. Returns undefined if no page type contains the block, or if that page type has no
 * example file.
 */
export function createExamplePage({ key, only, block, schema }: OurBlock, args: Args): string | undefined {
  const page = ourPages.find(({ blocks }) => blocks[key] === block);
  const parts = splitFrontMatter(examples.find((example) => page && pickPageType(example, [page])) ?? "");
  if (typeof parts === "string") return undefined;
  const document = parseDocument(parts.yaml);
  const blockContent = heldBy(
    only,
    pick(args, (name) => name in schema.fields),
  );
  document.set(key, document.createNode(blockContent));
  for (const [name, value] of Object.entries(pick(args, (name) => name in callFields)))
    document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${parts.body}`;
}

/** Returns the JSX that a developer writes for a component. Props that have no code, such as functions, are omitted. */
export function formatReact(component: string, args: Args): Promise<string> {
  const props = Object.entries(args).flatMap(([name, value]) => {
    const code = formatProp(value);
    return code === undefined ? [] : [`${name}={${code}}`];
  });
  const names = [component, ...(Object.values(args).includes(englishLabels) ? ["englishLabels"] : [])];
  const source = `import { ${names.join(", ")} } from "dsfr-blocks";\n\nexport const example = <${component} ${props.join(" ")} />;\n`;
  return formatCode(source, "babel");
}

function formatProp(value: unknown): string | undefined {
  if (value === englishLabels) return "englishLabels";
  // writes a text of several lines as a template literal, to keep the line breaks of the text
  if (typeof value === "string" && value.includes("\n"))
    return `\`${value.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
  return JSON.stringify(value);
}

/** Returns the markup as formatted HTML. The white space that the formatting adds does not change the rendering. */
export function formatHtml(markup: string): Promise<string> {
  return formatCode(markup, "html");
}

/** Formats code with Prettier, which is loaded only when the first code is shown. */
async function formatCode(source: string, parser: "babel" | "html"): Promise<string> {
  const [{ format }, ...plugins] = await Promise.all([
    import("prettier/standalone"),
    ...(parser === "html"
      ? [import("prettier/plugins/html")]
      : [import("prettier/plugins/babel"), import("prettier/plugins/estree")]),
  ]);
  return format(source, { parser, plugins: plugins.map((plugin) => plugin.default), printWidth: 90 });
}

function pick(args: Args, matches: (name: string) => boolean): Args {
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => value !== undefined && matches(name)),
  );
}
