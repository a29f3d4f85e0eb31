import { createHash } from "node:crypto";

/** Attributes of an element, by their names in HTML or in React. */
type Attributes = Readonly<Record<string, string>>;

export interface HtmlDocument {
  readonly title: string;
  /** Attributes of additional `<meta>` elements, such as the description. */
  readonly meta?: readonly Attributes[];
  /** Attributes of `<link>` elements, such as the translations of the page. */
  readonly links?: readonly Attributes[];
  /**
   * Command that generates the document. The name is written to the file, so that the command later recognises its own files.
   */
  readonly generator: string;
  /** Attributes of `<html>` other than `lang`, written as in HTML. Empty by default. */
  readonly attributes?: string;
  /** Language of the document; French by default. */
  readonly language?: string;
  readonly body: string;
}

/**
 * Returns the Content-Security-Policy of the document: it allows only the document's own styles and its embedded fonts and
 * images. The document loads nothing else, so the policy cannot break the document, wherever it is opened.
 */
function createPolicy(styles: string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/**
 * Returns a whole HTML document. Calls `stylesFor` with the document without styles, to get the styles that the document
 * needs.
 */
export function createHtmlDocument(page: HtmlDocument, stylesFor: (html: string) => string): string {
  return assemble(page, stylesFor(assemble(page, "")));
}

function assemble(
  { title, meta = [], links = [], generator, attributes = "", language = "fr", body }: HtmlDocument,
  styles: string,
): string {
  return `<!doctype html>
<html lang="${language}"${attributes && ` ${attributes}`}>
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${createPolicy(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
${formatTags("meta", meta)}${formatTags("link", links)}<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function formatTags(name: string, tags: readonly Attributes[]): string {
  const formatAttribute = ([key, value]: readonly [string, string]) =>
    ` ${key.toLowerCase()}="${escapeText(value).replaceAll('"', "&quot;")}"`;
  return tags.map((tag) => `<${name}${Object.entries(tag).map(formatAttribute).join("")}>\n`).join("");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
