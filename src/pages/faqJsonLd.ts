import { getPlainText } from "../rich-text/parseText";
import { createProse } from "../rich-text/prose";
import { RichText } from "../rich-text/RichText";
import { compileBlock, type CompileOptions } from "../compiled/compile";
import { toHtml } from "../compiled/toHtml";
import { type CompiledAttributes, type CompiledNode, type CompiledTree, isElement } from "../compiled/tree";

/** Questions in Markdown, as in the content of a block or of a page. */
export interface Questions {
  readonly questions: readonly { readonly title: string; readonly desc?: string | undefined }[];
}

/** A page of questions as structured data (schema.org `FAQPage`), ready to be serialised with `jsonLdText`. */
export interface FaqJsonLd {
  readonly "@context": "https://schema.org";
  readonly "@type": "FAQPage";
  readonly mainEntity: readonly {
    readonly "@type": "Question";
    readonly name: string;
    /** Answer, in HTML: the elements of the page, without classes. */
    readonly acceptedAnswer: { readonly "@type": "Answer"; readonly text: string };
  }[];
}

/**
 * Returns the structured data of a page of questions for search engines. The data contains each question that has an answer.
 * Write the data in the page with `jsonLdText`. Pass the same options as to the page, so that texts and URLs are the same.
 */
export function faqJsonLd({ questions }: Questions, options: CompileOptions = {}): FaqJsonLd {
  const { typeset } = createProse(options);
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: questions.flatMap(({ title, desc }) => {
      const name = typeset(getPlainText(title));
      const text = renderAnswer(desc, options);
      if (name === "" || text === "") return [];
      return [{ "@type": "Question", name, acceptedAnswer: { "@type": "Answer", text } }];
    }),
  };
}

/**
 * Serialises an object as the content of `<script type="application/ld+json">`. `<` is escaped, so that no text can
 * close the script.
 */
export function jsonLdText(object: object): string {
  return JSON.stringify(object).replaceAll("<", "\\u003c");
}

/** Renders an answer to HTML. Returns an empty string if the answer has no content. */
function renderAnswer(content: string | undefined, { people: _people, ...prose }: CompileOptions): string {
  const { tree, ...block } = compileBlock(RichText, { content, ...prose });
  const [root] = tree as readonly CompiledNode[];
  if (root === undefined || !isElement(root)) return "";
  const [, , ...nodes] = root;
  return toHtml({ ...block, tree: removePresentation(nodes) as unknown as CompiledTree });
}

/**
 * Removes the presentation from an answer: classes, roles and the frames of tables. Links and the meaning of elements
 * remain.
 */
function removePresentation(nodes: readonly CompiledNode[]): CompiledNode[] {
  return nodes.flatMap((node): CompiledNode[] => {
    if (typeof node === "string") return [node];
    if (!isElement(node)) return [];
    const [tag, attributes, ...children] = node;
    const content = removePresentation(children);
    if (tag === "div") return content;
    // headings of an answer are below the question, which is an `h2`
    const name = typeof tag === "number" ? `h${tag + 2}` : tag;
    return [[name, selectAttributes(attributes), ...content]];
  });
}

/** Returns the attributes that are part of the meaning of an element. */
function selectAttributes(attributes: string | CompiledAttributes | 0): CompiledAttributes {
  if (typeof attributes !== "object") return {};
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => MEANINGFUL_ATTRIBUTE.test(name)));
}

const MEANINGFUL_ATTRIBUTE = /^(?:href|hrefLang|src|alt|lang|dir|title|start|dateTime|scope)$/;
