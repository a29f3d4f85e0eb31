import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { readLayout } from "dsfr-blocks/internal";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { findPackageFile } from "../../styles/findPackageFile";
import type { StartPage } from "./framework";

/** Name of the home page of the starter's site. */
const HOME = "programme";
export const PEOPLE = "content/people";

/** The pages of the example site, with the files that these pages need. */
export interface Starter {
  /** Pages, sorted by name. */
  readonly pages: readonly StarterPage[];
  /** Texts of the files with the components and styles around the pages, by file name. */
  readonly frame: Readonly<Record<string, string>>;
  /** Returns the texts of the files of these pages, of all the people and of their images, by path from the site's folder. */
  readonly getFiles: (pages: readonly StartPage[], folders: Folders) => Readonly<Record<string, string>>;
}

/** Folders of a framework for static files and for people's entries. */
export interface Folders {
  readonly publicFolder?: string;
  readonly peopleFolder?: string;
}

export interface StarterPage extends StartPage {
  /** URLs of pages of the site that the page links to. */
  readonly links: readonly string[];
}

export function readStarter(): Starter {
  const root = findPackageFile("starter", "../../../../examples/site");
  const read = (file: string) => readFileSync(join(root, file), "utf8").replace(/\r\n/g, "\n");
  const content = listFiles("content", root, /\.md$/).filter((file) => !file.startsWith("content/en/"));
  // remove the dates of a call for applications, so that the page renders the same every day, and the translations
  const readUndated = (file: string) =>
    read(file).replace(/^(?:opensAt|closesAt): .*\n|^translations:\n(?: .*\n)+/gm, "");
  const pages = content.flatMap((file): StarterPage[] => {
    const layout = readLayout(read(file));
    if (layout === undefined) return [];
    const name = posix.basename(file, ".md");
    return [
      {
        ...{ file, name, layout },
        title: /^title: *(.*)$/m.exec(readUndated(file))?.[1] ?? name,
        component: name.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase()),
        url: name === HOME ? "/" : `/${name}/`,
        links: Array.from(
          readUndated(file).matchAll(/(?:url: |\]\()(\/[\w-]*\/?)(?=[#)\s])/g),
          ([, link = ""]) => link,
        ),
      },
    ];
  });
  const people = content.filter((file) => posix.dirname(file) === PEOPLE);
  return {
    pages,
    frame: {
      "Header.tsx": read("src/Header.tsx"),
      "Footer.tsx": read("src/Footer.tsx"),
      "Site.tsx": read("src/Site.tsx"),
      "titleOf.ts": read("src/titleOf.ts"),
      "site.css": read("src/site.css"),
    },
    getFiles: (selectedPages, { publicFolder = "public", peopleFolder = PEOPLE }) => {
      const files = [...selectedPages.map(({ file }) => file), ...people];
      const pictures = [
        "/img/phare-icone.svg",
        ...files.flatMap((file) => read(file).match(/\/img\/[\w-]+\.svg/g) ?? []),
      ];
      return Object.fromEntries([
        ...files.map((file) => [file.replace(PEOPLE, peopleFolder), readUndated(file)] as const),
        ...[...new Set(pictures)].map((url) => [`${publicFolder}${url}`, read(`public${url}`)] as const),
      ]);
    },
  };
}

/** Returns a page with the pages that it links to, recursively, so that no returned page has a link to a missing page. */
export function collectLinkedPages(
  first: StarterPage,
  pages: readonly StarterPage[],
): [StarterPage, ...StarterPage[]] {
  const found: [StarterPage, ...StarterPage[]] = [first];
  for (const page of found)
    found.push(...pages.filter((each) => page.links.includes(each.url) && !found.includes(each)));
  return found;
}
