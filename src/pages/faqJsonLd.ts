import { wordsOf } from "../rich-text/asTree";
import { proseOf } from "../rich-text/prose";
import { RichText } from "../rich-text/RichText";
import { compileBlock, type CompileOptions } from "../compiled/compile";
import { toHtml } from "../compiled/toHtml";
import { type CompiledAttributes, type CompiledNode, type CompiledTree, isElement } from "../compiled/tree";

/** Questions as their author wrote them, in a block's content or a page's. */
export interface Questions {
  readonly questions: readonly { readonly title: string; readonly desc?: string | undefined }[];
}

/** A page of questions as schema.org describes it, ready to be written as JSON. */
export interface FaqJsonLd {
  readonly "@context": "https://schema.org";
  readonly "@type": "FAQPage";
  readonly mainEntity: readonly {
    readonly "@type": "Question";
    readonly name: string;
    /** Its text is HTML: the elements that the page has, without their look. */
    readonly acceptedAnswer: { readonly "@type": "Answer"; readonly text: string };
  }[];
}

/**
 * What search engines may read of a page of questions, from the same content: each question that has an answer. Written in
 * the page by the host, with `jsonLdText`; the same options as the page's give the same words and addresses.
 */
export function faqJsonLd({ questions }: Questions, options: CompileOptions = {}): FaqJsonLd {
  const { typeset } = proseOf(options);
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: questions.flatMap(({ title, desc }) => {
      const name = typeset(wordsOf(title));
      const text = answerOf(desc, options);
      if (name === "" || text === "") return [];
      return [{ "@type": "Question", name, acceptedAnswer: { "@type": "Answer", text } }];
    }),
  };
}

/** An object as the text of `<script type="application/ld+json">`: nothing in it can close the script. */
export function jsonLdText(object: object): string {
  return JSON.stringify(object).replaceAll("<", "\\u003c");
}

function answerOf(content: string | undefined, { people: _people, ...prose }: CompileOptions): string {
  const { tree, ...block } = compileBlock(RichText, { content, ...prose });
  const [root] = tree as readonly CompiledNode[];
  if (root === undefined || !isElement(root)) return "";
  const [, , ...nodes] = root;
  return toHtml({ ...block, tree: withoutLook(nodes) as unknown as CompiledTree });
}

/** What an answer says, and where it leads: no class, no role, no frame of a table. */
function withoutLook(nodes: readonly CompiledNode[]): CompiledNode[] {
  return nodes.flatMap((node): CompiledNode[] => {
    if (typeof node === "string") return [node];
    if (!isElement(node)) return [];
    const [tag, attributes, ...children] = node;
    const inside = withoutLook(children);
    if (tag === "div") return inside;
    // under the question, which is a heading of the second level
    const name = typeof tag === "number" ? `h${tag + 2}` : tag;
    return [[name, meaningOf(attributes), ...inside]];
  });
}

function meaningOf(attributes: string | CompiledAttributes | 0): CompiledAttributes {
  if (typeof attributes !== "object") return {};
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => MEANING.test(name)));
}

const MEANING = /^(?:href|hrefLang|src|alt|lang|dir|title|start|dateTime|scope)$/;
