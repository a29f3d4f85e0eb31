import { typeset } from "@dsfr-blocks/base/typography";
import { CRITERIA_PAGE } from "./criteria";

const pictures = import.meta.glob<string>("../../docs/pictures/{blocks,cms}/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

/**
 * Ids of the catalogue pages of guides, by file name in `docs`. The pages for developers, in stories/guides, have the same
 * names as their guides.
 */
const PAGES: Readonly<Record<string, string>> = {
  "authoring.md": "guide-des-auteurs--documentation",
  "errors.md": "messages--documentation",
  "rgaa.md": CRITERIA_PAGE,
  ...Object.fromEntries(
    Object.keys(import.meta.glob("../guides/*.mdx")).map((path) => {
      const name = path.slice("../guides/".length, -".mdx".length);
      // ids of Storybook pages have no dots
      return [`${name}.md`, `guide-${name.replace(".", "-")}--documentation`];
    }),
  ),
};

/** Adapts a French guide to the catalogue, as `adaptGuide` does, and applies French typography. */
export function adaptFrenchGuide(guide: string): string {
  return changeOutsideMarkup(adaptGuide(guide), typeset);
}

/**
 * Adapts a guide to the catalogue: a link to another guide leads to the page of that guide, a picture has its URL in the
 * catalogue, and a link to a file without a page is replaced with its text.
 *
 * @throws {Error} If a picture is missing.
 */
export function adaptGuide(guide: string): string {
  return changeOutsideFences(guide.replace(/^<!--[^]*?-->\n/gm, ""), (text) =>
    // the first alternative skips code: a link in code is an example
    text.replace(
      /`[^`\n]+`(?!\]\()|(!?)\[((?:`[^`\n]+`|[^`\]])*)\]\(([\w./-]+)(#[\p{L}\p{N}_-]+)?\)/gu,
      (
        all: string,
        image: string | undefined,
        label: string,
        target: string | undefined,
        anchor: string | undefined,
      ) => {
        if (target === undefined) return all;
        if (image) return `![${label}](${getPictureUrl(target)})`;
        const page = PAGES[target];
        // the catalogue's anchors have no accents
        const id = (anchor ?? "").normalize("NFD").replace(/\p{M}/gu, "");
        return page === undefined ? label : `[${label}](./?path=/docs/${page}${id})`;
      },
    ),
  );
}

/**
 * Replaces the heading of each rule of docs/errors.md, which is the rule's name, with the French title of the rule. The rule's
 * name remains the anchor, and is shown after the severity, below the heading.
 */
export function withFrenchHeadings(errors: string): string {
  return errors.replace(
    /^## ([a-z][\w-]*)\n\n(\*\*[^*\n]+\*\*(?:, [^\n]*?\.)?) ([^\n]+?)\.(?: ([^\n]+))?$/gm,
    (_part, rule: string, severity: string, title: string, rest = "") =>
      `<h2 id="${rule}">${title.replace(/`([^`]+)`/g, "<code>$1</code>")}</h2>\n\n${severity} \`${rule}\`. ${rest}`,
  );
}

/**
 * Returns the URL of a picture of `docs`.
 *
 * @throws {Error} If the picture does not exist.
 */
export function getPictureUrl(file: string): string {
  const url = pictures[`../../docs/${file}`];
  if (url === undefined)
    throw new Error(
      `docs/${file} is missing. Run npm run authoring, which creates the pictures of the guides.`,
    );
  return url;
}

/** Applies `change` to a text, except to code and tags: the quotes in code and tags must not become typographic. */
const changeOutsideMarkup = (text: string, change: (text: string) => string) =>
  changeOutside(/(^```[\s\S]*?^```$|`[^`\n]+`|<\/?[a-z][^>\n]*>)/m, text, change);

const changeOutsideFences = (text: string, change: (text: string) => string) =>
  changeOutside(/(^```[\s\S]*?^```$)/m, text, change);

function changeOutside(excluded: RegExp, text: string, change: (text: string) => string): string {
  return text
    .split(excluded)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
