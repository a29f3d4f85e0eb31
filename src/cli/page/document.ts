import { type Scheme, schemeAttributes } from "../styles/scheme";

export interface Document {
  readonly title: string;
  readonly scheme: Scheme;
  readonly body: string;
}

/** A whole HTML document; `stylesFor` is given the document without styles, and makes those it needs. */
export function htmlDocument(page: Document, stylesFor: (html: string) => string): string {
  return assemble(page, stylesFor(assemble(page, "")));
}

function assemble({ title, scheme, body }: Document, styles: string): string {
  return `<!doctype html>
<html lang="fr" ${schemeAttributes(scheme)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
