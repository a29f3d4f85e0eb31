import { typeset } from "@dsfr-blocks/base/typography";
import { CRITERIA_PAGE } from "./criteria";

const pictures = import.meta.glob<string>("../../docs/pictures/{blocks,cms}/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Where a guide of `docs` is in the catalogue: those for developers, of stories/guides, by their name. */
const PAGES: Readonly<Record<string, string>> = {
  "authoring.md": "guide-des-auteurs--documentation",
  "errors.md": "messages--documentation",
  "rgaa.md": CRITERIA_PAGE,
  ...Object.fromEntries(
    Object.keys(import.meta.glob("../guides/*.mdx")).map((path) => {
      const name = path.slice("../guides/".length, -".mdx".length);
      // an address of Storybook's has no dot
      return [`${name}.md`, `guide-${name.replace(".", "-")}--documentation`];
    }),
  ),
};

/** A guide for authors: what `linkedInCatalogue` does, and the spaces of French. */
export function inCatalogue(guide: string): string {
  return outsideMarkup(linkedInCatalogue(guide), typeset);
}

/** A guide whose links lead to its pages here, whose pictures are there, and which only names what the catalogue has not. */
export function linkedInCatalogue(guide: string): string {
  return outsideFences(guide.replace(/^<!--[^]*?-->\n/gm, ""), (text) =>
    // a link in a piece of code is an example
    text.replace(
      /`[^`\n]+`(?!\]\()|(!?)\[((?:`[^`\n]+`|[^`\]])*)\]\(([\w./-]+)(#[\w-]+)?\)/g,
      (all: string, image: string | undefined, words: string, target: string | undefined, part = "") => {
        if (target === undefined) return all;
        if (image) return `![${words}](${pictureAt(target)})`;
        const page = PAGES[target.replace("../packages/rgaa-audit/docs/", "")];
        return page === undefined ? words : `[${words}](./?path=/docs/${page}${part})`;
      },
    ),
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
const outsideMarkup = (text: string, change: (text: string) => string) =>
  outside(/(^```[\s\S]*?^```$|`[^`\n]+`|<\/?[a-z][^>\n]*>)/m, text, change);

const outsideFences = (text: string, change: (text: string) => string) =>
  outside(/(^```[\s\S]*?^```$)/m, text, change);

function outside(kept: RegExp, text: string, change: (text: string) => string): string {
  return text
    .split(kept)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
