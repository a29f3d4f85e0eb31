import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { layoutOf } from "dsfr-blocks/internal";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { ownFile } from "../../styles/ownFile";
import type { StartPage } from "./framework";

/** The page that the starter's site opens on. */
const HOME = "programme";
export const PEOPLE = "content/people";

/** The pages of the example site, with what they need. */
export interface Starter {
  /** In the order of their names. */
  readonly pages: readonly StarterPage[];
  /** What stands around them, by the file's name. */
  readonly frame: Readonly<Record<string, string>>;
  /** The files of some of its pages, and those of the people and the pictures, by their places from the site's folder. */
  readonly filesOf: (pages: readonly StartPage[], folders: Folders) => Readonly<Record<string, string>>;
}

/** Where a host has what is served as it is, and the profiles of people. */
export interface Folders {
  readonly publicFolder?: string;
  readonly peopleFolder?: string;
}

export interface StarterPage extends StartPage {
  /** The addresses of the site that its text names. */
  readonly links: readonly string[];
}

export function starter(): Starter {
  const root = ownFile("starter", "../../../../examples/site");
  const read = (file: string) => readFileSync(join(root, file), "utf8").replace(/\r\n/g, "\n");
  const content = filesUnder("content", root, /\.md$/);
  // a call without dates shows the same on every day
  const text = (file: string) => read(file).replace(/^(?:opensAt|closesAt): .*\n/gm, "");
  const pages = content.flatMap((file): StarterPage[] => {
    const layout = layoutOf(read(file));
    if (layout === undefined) return [];
    const name = posix.basename(file, ".md");
    return [
      {
        ...{ file, name, layout },
        title: /^title: *(.*)$/m.exec(text(file))?.[1] ?? name,
        component: name.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase()),
        address: name === HOME ? "/" : `/${name}/`,
        links: Array.from(
          text(file).matchAll(/(?:url: |\]\()(\/[\w-]*\/?)(?=[#)\s])/g),
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
      // the example has a day of its own
      "Site.tsx": read("src/Site.tsx")
        .replace(" now={TODAY}", "")
        .replace('import { TODAY } from "./today";\n', ""),
      "site.css": read("src/site.css"),
    },
    filesOf: (some, { publicFolder = "public", peopleFolder = PEOPLE }) => {
      const files = [...some.map(({ file }) => file), ...people];
      const pictures = [
        "/img/phare-icone.svg",
        ...files.flatMap((file) => read(file).match(/\/img\/[\w-]+\.svg/g) ?? []),
      ];
      return Object.fromEntries([
        ...files.map((file) => [file.replace(PEOPLE, peopleFolder), text(file)] as const),
        ...[...new Set(pictures)].map((url) => [`${publicFolder}${url}`, read(`public${url}`)] as const),
      ]);
    },
  };
}

/** A page and those that it leads to, and so on: together they have no link to a page that is not there. */
export function withLinked(
  first: StarterPage,
  pages: readonly StarterPage[],
): [StarterPage, ...StarterPage[]] {
  const found: [StarterPage, ...StarterPage[]] = [first];
  for (const page of found)
    found.push(...pages.filter((each) => page.links.includes(each.address) && !found.includes(each)));
  return found;
}
