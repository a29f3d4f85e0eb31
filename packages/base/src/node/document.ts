import { createHash } from "node:crypto";

export interface Document {
  readonly title: string;
  /** The attributes of more `<meta>`, such as its description. */
  readonly meta?: readonly Readonly<Record<string, string>>[];
  /** The command that makes it, by which it knows its own files again. */
  readonly generator: string;
  /** Of `<html>`, written as in HTML, besides its language; `""` for none. */
  readonly attributes?: string;
  /** French by default. */
  readonly language?: string;
  readonly body: string;
}

/**
 * What the document may load, said in itself: its own styles, and the fonts and images that it holds. A
 * page that asks for nothing loses nothing by it, wherever it is opened.
 */
function policyFor(styles: string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** A whole HTML document; `stylesFor` is given the document without styles, and makes those it needs. */
export function htmlDocument(page: Document, stylesFor: (html: string) => string): string {
  return assemble(page, stylesFor(assemble(page, "")));
}

function assemble(
  { title, meta = [], generator, attributes = "", language = "fr", body }: Document,
  styles: string,
): string {
  return `<!doctype html>
<html lang="${language}"${attributes && ` ${attributes}`}>
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${policyFor(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
${meta.map(metaTag).join("")}<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function metaTag(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`,
  );
  return `<meta${written.join("")}>\n`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
