import { type FunctionComponent, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { stringify } from "yaml";
import { compileBlock, type Compilable } from "../compiled/compile";
import { Block, type BlockProps } from "../compiled/show";
import { toHtml } from "../compiled/toHtml";
import { defaultsIn, isLeftOut } from "@dsfr-blocks/content/leftOut";
import { read } from "@dsfr-blocks/content/read";
import { optionForNothing, schemaFor, schemaUnder } from "@dsfr-blocks/content/kinds";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { AnyBlock } from "../definition/defineBlock";
import { outlineErrors } from "./outline";
import { spoken } from "./spoken";
import { missingWords, visibleText, wordsOf } from "./words";

type Props = Readonly<Record<string, unknown>>;

/** An example of a block. */
export interface BlockExample {
  /** What it shows. */
  readonly name?: string | undefined;
  /** What an author would write. */
  readonly content: Props;
  /** Props that come from elsewhere: the block's own options, the directory of people. */
  readonly with?: Props | undefined;
  /** Words that leave their place on purpose. */
  readonly moved?: readonly string[] | undefined;
}

/** What every block promises, of whatever content. */
export interface BlockPromise {
  readonly name: string;
  /** What is wrong with an example, in sentences. */
  readonly errors: (block: AnyBlock, example: BlockExample) => string[];
}

export const promises: readonly BlockPromise[] = [
  {
    name: "is accepted by its schema, which gives it back unchanged",
    errors: ({ schema }, { content }) => {
      const { value, issues } = read(`---\n${stringify(content)}---\n`, schema);
      if (issues.length > 0) return issues.map(({ message }) => message);
      return different("what was read", JSON.stringify(value), JSON.stringify(asRead(content, schema)));
    },
  },
  {
    name: "loses no word of its author",
    errors: (block, example) => {
      const { content, moved = [] } = example;
      const expected = wordsOf(visibleText(content, block.schema));
      const found = wordsOf(spoken(shown(block, example)));
      const missing = missingWords(missingWords(expected, found), moved.flatMap(wordsOf));
      return missing.map((word) => `« ${word} » is not shown`);
    },
  },
  {
    name: "has headings without a jump, none empty, none over nothing, from any level",
    errors: (block, example) =>
      [2, 3, 4, 5, 6].flatMap((headingLevel) =>
        outlineErrors(shown(block, example, { headingLevel }), headingLevel),
      ),
  },
  {
    name: "has no script, no style attribute, no event attribute, no address with a dangerous scheme",
    errors: (block, example) => [...shown(block, example).querySelectorAll("*")].flatMap(dangers),
  },
  {
    name: "forwards what its root is given",
    errors: (block, example) => {
      const given = { id: "ici", className: "a-moi", "data-essai": "oui", lang: "fr" };
      const [root, second] = shown(block, example, given).children;
      if (!root) return [];
      if (second) return ["it has two roots"];
      return Object.entries(given).flatMap(([name, value]) => {
        const found = root.getAttribute(name === "className" ? "class" : name) ?? "";
        return found.split(" ").includes(value)
          ? []
          : [`its root has no ${name}: spread \`block.root\` on it`];
      });
    },
  },
  {
    name: "has unique ids, and none without an id of its own",
    errors: (block, example) => {
      const idsOf = (body: Element) => Array.from(body.querySelectorAll("[id]"), ({ id }) => id);
      const ids = idsOf(shown(block, example, { id: "essai" }));
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [
        ...twice.map((id) => `the id ${id} stands twice`),
        ...idsOf(shown(block, example)).map((id) => `it has the id ${id} where it was given none`),
      ];
    },
  },
  {
    name: "calls no hook, so that it renders anywhere",
    errors: (block, { content, with: around }) => {
      if (block.client) return [];
      try {
        evaluate(elementOf(block, { ...readOf(block, content), ...around }));
        return [];
      } catch (error) {
        return [String(error)];
      }
    },
  },
  {
    name: "gives the same HTML once compiled, with React and without",
    errors: (block, { content, with: around = {} }) => {
      const { now, ...options } = around;
      const given = { ...readOf(block, content), ...options };
      const compiled = throughJson(compileBlock(block as unknown as Compilable<Props>, given));
      return places.flatMap((place) => {
        const expected = htmlOf(block, { ...given, now, ...place });
        const clients = block.client ? { blocks: { [block.displayName]: block.client } } : {};
        const props = { ...compiled, now, ...place, ...clients } as unknown as BlockProps;
        const errors = different("compiled", renderToStaticMarkup(<Block {...props} />), expected);
        if (block.client) return errors;
        return [
          ...errors,
          ...different("toHtml", toHtml(compiled, { ...place, now: now as string }), expected),
        ];
      });
    },
  },
];

/** Where a compiled block may show: each prop that is decided there, at work. */
const places: readonly Props[] = [
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

function elementOf(block: AnyBlock, props: Props): ReactNode {
  const Component = block as unknown as FunctionComponent<Props>;
  return <Component {...props} />;
}

function htmlOf(block: AnyBlock, props: Props): string {
  return renderToStaticMarkup(elementOf(block, props));
}

/** The document's body with an example of a block, and with these props besides. */
function shown(block: AnyBlock, { content, with: around }: BlockExample, props: Props = {}): HTMLElement {
  if (typeof DOMParser === "undefined")
    throw new Error("testBlock needs a document: set the test environment to jsdom or happy-dom.");
  const html = htmlOf(block, { ...readOf(block, content), ...around, ...props });
  return new DOMParser().parseFromString(html, "text/html").body;
}

function different(what: string, found: string | undefined, expected: string | undefined): string[] {
  return found === expected ? [] : [`${what} differs:\n${found}\ninstead of\n${expected}`];
}

function dangers(element: Element): string[] {
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
function evaluate(node: ReactNode): void {
  if (Array.isArray(node)) {
    for (const child of node as ReactNode[]) evaluate(child);
    return;
  }
  if (!isValidElement<{ children?: ReactNode }>(node)) return;
  if (typeof node.type === "function") evaluate((node.type as FunctionComponent)(node.props) as ReactNode);
  else evaluate(node.props.children);
}

/** Content as a block is given it. */
function readOf({ schema }: AnyBlock, content: Props): Props {
  return asRead(content, schema) as Props;
}

/** Content as a reading gives it: keys in the order of the file, optional ones with nothing left out, defaults filled in. */
function asRead(value: unknown, schema: Schema): unknown {
  const own = schemaFor(value, schema) ?? optionForNothing(schema);
  switch (own?.kind) {
    case "text":
      return value ?? "";
    case "list":
      return ((value ?? []) as unknown[]).map((item) => asRead(item, own.item));
    case "record":
    case "object": {
      const entries = Object.entries((value ?? {}) as Props).flatMap(([key, item]): [string, unknown][] => {
        const field = schemaUnder(key, own);
        return field && !isLeftOut(item, field) ? [[key, asRead(item, field)]] : [];
      });
      const given = Object.fromEntries(entries);
      return own.kind === "record" ? given : { ...given, ...defaultsIn(own.fields, given) };
    }
    default:
      return value;
  }
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
