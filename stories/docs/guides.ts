import { typeset } from "../../src/base/typography";

const pictures = import.meta.glob<string>("../../docs/pictures/blocks/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Where a guide of `docs` is in the catalogue. */
const PAGES: Readonly<Record<string, string>> = {
  "authoring.md": "guide-des-auteurs--documentation",
  "errors.md": "messages--documentation",
};

/** A guide whose links lead to its pages here, whose pictures are there, and whose spaces are those of French. */
export function inCatalogue(guide: string): string {
  return outsideMarkup(guide, (text) =>
    typeset(text)
      .replace(/\]\(([\w-]+\.md)(#[\w-]+)?\)/g, (link, file: string, part = "") =>
        PAGES[file] === undefined ? link : `](./?path=/docs/${PAGES[file]}${part})`,
      )
      .replace(/\]\((pictures\/[\w/.-]+)\)/g, (_link, file: string) => `](${pictureAt(file)})`),
  );
}

/** The messages under what each means; its rule's name comes after, and stays its anchor. */
export function withFrenchHeadings(errors: string): string {
  return errors.replace(
    /^## ([a-z][\w-]*)\n\n(\*\*[^*\n]+\*\*(?:, [^\n]*?\.)?) ([^\n]+?)\.(?: ([^\n]+))?$/gm,
    (_part, rule: string, severity: string, title: string, rest = "") =>
      `<h2 id="${rule}">${title.replace(/`([^`]+)`/g, "<code>$1</code>")}</h2>\n\n${severity} \`${rule}\`. ${rest}`,
  );
}

/** The address of a picture of `docs`. */
export function pictureAt(file: string): string {
  const address = pictures[`../../docs/${file}`];
  if (address === undefined) throw new Error(`docs/${file} is not there: npm run authoring takes it.`);
  return address;
}

/** Neither code nor a tag's quotes are for typography. */
function outsideMarkup(text: string, change: (text: string) => string): string {
  return text
    .split(/(^```[\s\S]*?^```$|`[^`\n]+`|<\/?[a-z][^>\n]*>)/m)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
