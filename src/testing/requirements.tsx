import { type FunctionComponent, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { stringify } from "yaml";
import { compileBlock, type Compilable } from "../compiled/compile";
import { Block, type BlockProps } from "../compiled/show";
import { toHtml } from "../compiled/toHtml";
import { getMissingDefaults, isAbsent } from "@dsfr-blocks/content/optionalKeys";
import { read } from "@dsfr-blocks/content/read";
import { findEmptyAlternative, resolveSchema, findPartSchema } from "@dsfr-blocks/content/valueTypes";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { AnyBlock } from "../definition/defineBlock";
import type { Props } from "../rich-text/nodes";
import { listElements } from "./listElements";
import { findOutlineErrors } from "./outline";
import { getSpokenText } from "./getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "./words";

/** Example of a block's content, on which the requirements of the block are tested. */
export interface BlockExample {
  /** Name of the example, in the names of its tests. By default its number. */
  readonly name?: string | undefined;
  /** Content, as an author would write it. */
  readonly content: Props;
  /** Other props: the block's options, `people`, `now`. */
  readonly with?: Props | undefined;
  /**
   * Words of the content that do not appear on the page, because the block shows them in another form: the `03` of a day shown
   * as « mars ».
   */
  readonly moved?: readonly string[] | undefined;
}

/** Requirement that every block meets, whatever its content. */
export interface BlockRequirement {
  /** Requirement, in English, with the block as its subject: "is accepted by its schema". */
  readonly name: string;
  /** Returns the errors of a block with an example. An empty array means that the block meets the requirement. */
  readonly errors: (block: AnyBlock, example: BlockExample) => string[];
}

/** Requirements of every block. */
export const requirements: readonly BlockRequirement[] = [
  {
    name: "has a schema that accepts the content and returns it unchanged",
    errors: ({ schema }, { content }) => {
      const { value, issues } = read(`---\n${stringify(content)}---\n`, schema);
      if (issues.length > 0) return issues.map(({ message }) => message);
      return compare(
        "the content that was read",
        JSON.stringify(value),
        JSON.stringify(normaliseContent(content, schema)),
      );
    },
  },
  {
    name: "shows every word of its content",
    errors: (block, example) => {
      const { content, moved = [] } = example;
      const expected = splitWords(getVisibleText(content, block.schema));
      const found = splitWords(getSpokenText(renderExample(block, example)));
      const missing = findMissingWords(findMissingWords(expected, found), moved.flatMap(splitWords));
      return missing.map(
        (word) => `« ${word} » is not shown. If the block shows it in another form, list it in \`moved\`.`,
      );
    },
  },
  {
    name: "has headings that skip no level, with text and content, from any level",
    errors: (block, example) =>
      [2, 3, 4, 5, 6].flatMap((headingLevel) =>
        findOutlineErrors(renderExample(block, example, { headingLevel }), headingLevel),
      ),
  },
  {
    name: "has no script, no style attribute, no event attribute, no URL with a dangerous scheme",
    errors: (block, example) => listElements(renderExample(block, example)).flatMap(findDangers),
  },
  {
    name: "sets the attributes that it receives on its root element",
    errors: (block, example) => {
      const attributes = { id: "ici", className: "a-moi", "data-essai": "oui", lang: "fr" };
      const [root, second] = renderExample(block, example, attributes).children;
      if (!root) return [];
      if (second) return ["it has two root elements"];
      return Object.entries(attributes).flatMap(([name, value]) => {
        const found = root.getAttribute(name === "className" ? "class" : name) ?? "";
        return found.split(" ").includes(value)
          ? []
          : [
              `its root has no ${name}: spread \`block.root\` on it, or the attributes that a component receives`,
            ];
      });
    },
  },
  {
    name: "has unique ids, and no id if it receives none",
    errors: (block, example) => {
      const getIds = (body: Element) =>
        listElements(body).flatMap((element) => (element.hasAttribute("id") ? [element.id] : []));
      const ids = getIds(renderExample(block, example, { id: "essai" }));
      const duplicates = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [
        ...duplicates.map((id) => `the id ${id} is used twice`),
        ...getIds(renderExample(block, example)).map((id) => `it has the id ${id}, but it received none`),
      ];
    },
  },
  {
    name: "calls no hook, so that it renders anywhere",
    errors: (block, { content, with: otherProps }) => {
      if (block.client) return [];
      try {
        callComponents(createElement(block, { ...readContent(block, content), ...otherProps }));
        return [];
      } catch (error) {
        return [String(error)];
      }
    },
  },
  {
    name: "renders the same HTML once compiled, with React and without",
    errors: (block, { content, with: otherProps = {} }) => {
      const { now, ...options } = otherProps;
      const blockProps = { ...readContent(block, content), ...options };
      const compiled = copyAsJson(compileBlock(block as unknown as Compilable<Props>, blockProps));
      for (const variant of propVariants) {
        const expected = renderHtml(block, { ...blockProps, now, ...variant });
        const clients = block.client ? { blocks: { [block.displayName]: block.client } } : {};
        const props = { ...compiled, now, ...variant, ...clients } as unknown as BlockProps;
        const errors = compare("compiled", renderNode(<Block {...props} />), expected);
        if (!block.client)
          errors.push(...compare("toHtml", toHtml(compiled, { ...variant, now: now as string }), expected));
        // the other variants have the same difference
        if (errors.length > 0) return errors;
      }
      return [];
    },
  },
];

/**
 * Props that a compiled block receives where it is shown. Together, these variants cover each prop that is known only where the
 * block is shown.
 */
const propVariants: readonly Props[] = [
  {},
  { id: "ici" },
  { id: "ici", className: "a-moi", lang: "fr", "data-essai": "oui" },
  { "data-essai": true, lang: "fr", className: "a-moi", hidden: true, "aria-labelledby": "la", id: "ici" },
  { className: undefined, lang: "fr", hidden: false, id: "ici" },
  { id: "ici", landmark: true },
  { landmark: true },
  { headingLevel: 4 },
  { id: "ici", headingLevel: 5 },
  { id: "ici", headingLevel: 6, landmark: true },
];

function createElement(block: AnyBlock, props: Props): ReactNode {
  const Component = block as unknown as FunctionComponent<Props>;
  return <Component {...props} />;
}

function renderHtml(block: AnyBlock, props: Props): string {
  return renderNode(createElement(block, props));
}

/** Renders a node to HTML, without the preload links that React writes before the markup for images that are not lazy. */
function renderNode(node: ReactNode): string {
  return renderToStaticMarkup(node).replace(/^(?:<link rel="preload" as="image"[^>]*>)+/, "");
}

/**
 * Renders an example of a block, with extra props, and returns the document's body. Throws an `Error` if there is no
 * `DOMParser`.
 */
function renderExample(
  block: AnyBlock,
  { content, with: otherProps }: BlockExample,
  props: Props = {},
): HTMLElement {
  if (typeof DOMParser === "undefined")
    throw new Error("testBlock needs a document: set the test environment to jsdom or happy-dom.");
  const html = renderHtml(block, { ...readContent(block, content), ...otherProps, ...props });
  return new DOMParser().parseFromString(html, "text/html").body;
}

function compare(what: string, found: string | undefined, expected: string | undefined): string[] {
  return found === expected ? [] : [`${what} differs:\n${found}\ninstead of\n${expected}`];
}

function findDangers(element: Element): string[] {
  const name = element.localName;
  if (/^(?:script|style|iframe|object|embed)$/.test(name)) return [`it has a <${name}>`];
  return [...element.attributes].flatMap(({ name: attribute, value }) => {
    const isDangerous = /^(?:href|src|action|formaction)$/.test(attribute)
      ? /^\s*(?:javascript|data|vbscript):/i.test(value)
      : /^(?:style$|on)/.test(attribute);
    return isDangerous ? [`<${name}> has ${attribute}="${value}"`] : [];
  });
}

/** Calls every component of a tree outside React, where a hook throws. */
function callComponents(node: ReactNode): void {
  if (Array.isArray(node)) {
    for (const child of node as ReactNode[]) callComponents(child);
    return;
  }
  if (!isValidElement<{ children?: ReactNode }>(node)) return;
  if (typeof node.type === "function")
    callComponents((node.type as FunctionComponent)(node.props) as ReactNode);
  else callComponents(node.props.children);
}

/** Returns content as a block receives it after reading. */
function readContent({ schema }: AnyBlock, content: Props): Props {
  return normaliseContent(content, schema) as Props;
}

/**
 * Returns content as the reading of a page file returns it: keys in the order of the file, without empty optional keys, and
 * with default values.
 */
function normaliseContent(value: unknown, schema: Schema): unknown {
  const resolvedSchema = resolveSchema(value, schema) ?? findEmptyAlternative(schema);
  switch (resolvedSchema?.kind) {
    case "text":
      return value ?? "";
    case "list":
      return ((value ?? []) as unknown[]).map((item) => normaliseContent(item, resolvedSchema.item));
    case "record":
    case "object": {
      const entries = Object.entries((value ?? {}) as Props).flatMap(([key, item]): [string, unknown][] => {
        const field = findPartSchema(key, resolvedSchema);
        return field && !isAbsent(item, field) ? [[key, normaliseContent(item, field)]] : [];
      });
      const values = Object.fromEntries(entries);
      return resolvedSchema.kind === "record"
        ? values
        : { ...values, ...getMissingDefaults(resolvedSchema.fields, values) };
    }
    default:
      return value;
  }
}

function copyAsJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
