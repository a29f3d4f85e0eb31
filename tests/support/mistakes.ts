import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Hosts } from "./hosts";
import { SITE } from "./site";

/** The file of the page that each consumer shows. */
const PAGE_FILE = "content/devenir-eig.md";

/** The site of `SITE`, with people on its page. The page has the name that each consumer shows. */
export const SITE_WITH_PEOPLE: Readonly<Record<string, string>> = {
  "blocks/KeyFigures.tsx": String(SITE["blocks/KeyFigures.tsx"]),
  "pages.tsx": String(SITE["pages.tsx"])
    .replace("NumberedSteps, ", "NumberedSteps, ProfileCards, ")
    .replace("figures: KeyFigures,", "figures: KeyFigures, profiles: ProfileCards,")
    .replace("{blocks.how()}", "{blocks.profiles()}{blocks.how()}"),
  "dsfr-blocks.config.ts": String(SITE["dsfr-blocks.config.ts"]).replace(
    "AdministrationsPage] }",
    'AdministrationsPage], people: "content/people" }',
  ),
  [PAGE_FILE]: String(SITE["content/administrations.md"]).replace(
    /---\n$/,
    "profiles: { title: Des profils, desc: Des gens., sub: Ils y sont, list: [Camille Exemple] }\n---\n",
  ),
  "content/people/camille-exemple.md": "---\ntitle: Camille Exemple\njob: Responsable\n---\n",
};

interface Mistake {
  readonly title: string;
  readonly file: string;
  /** The file with its mistake. */
  readonly wrong: string;
  /** A part of the message about the mistake. Empty if the page shows, without « Responsable ». */
  readonly message: string;
  /** The file with the mistake corrected. */
  readonly right: string;
  /** A text of the page, which it has once the mistake is corrected. */
  readonly shown: string;
}

/** A mistake in each file that a page is made of, and its correction. */
export const MISTAKES: readonly [Mistake, ...Mistake[]] = [
  {
    title: "the settings",
    file: "dsfr-blocks.config.ts",
    wrong: edit("dsfr-blocks.config.ts", "people:", "peple:"),
    message: "« peple »",
    right: edit("dsfr-blocks.config.ts"),
    shown: "Les administrations",
  },
  {
    title: "settings that an editor has emptied, and not written yet",
    file: "dsfr-blocks.config.ts",
    wrong: "",
    message: "n’exporte pas de réglages",
    right: edit("dsfr-blocks.config.ts"),
    shown: "Les administrations",
  },
  {
    title: "a block",
    file: "blocks/KeyFigures.tsx",
    wrong: edit("blocks/KeyFigures.tsx", "schema: object(", "schema: objet("),
    message: "objet is not defined",
    right: edit("blocks/KeyFigures.tsx", "<dl>", "<p>Un bloc corrigé</p><dl>"),
    shown: "Un bloc corrigé",
  },
  {
    title: "a page type",
    file: "pages.tsx",
    wrong: edit("pages.tsx", "blocks.head()", "blocks.hed()"),
    message: "blocks.hed is not a function",
    right: edit("pages.tsx", "{blocks.head()}", "<p>Une page corrigée</p>{blocks.head()}"),
    shown: "Une page corrigée",
  },
  {
    title: "an import",
    file: "pages.tsx",
    wrong: edit("pages.tsx", "./blocks/KeyFigures", "./blocks/KeyFigure"),
    message: "./blocks/KeyFigure",
    right: edit("pages.tsx", "{blocks.head()}", "<p>Un import corrigé</p>{blocks.head()}"),
    shown: "Un import corrigé",
  },
  {
    title: "a page file",
    file: PAGE_FILE,
    wrong: edit(PAGE_FILE, "title: Les", "titel: Les"),
    message: "« titel »",
    right: edit(PAGE_FILE, "Les administrations", "Les services"),
    shown: "Les services",
  },
  {
    title: "a profile",
    file: "content/people/camille-exemple.md",
    wrong: edit("content/people/camille-exemple.md", "Responsable", '"Responsable'),
    message: "",
    right: edit("content/people/camille-exemple.md", "Responsable", "Juriste"),
    shown: "Juriste",
  },
];

/** The text of a file of the site, with one text replaced by another. */
function edit(name: string, text = "", by = ""): string {
  const source = SITE_WITH_PEOPLE[name];
  if (!source?.includes(text)) throw new Error(`${name} has no ${text}`);
  return source.replace(text, by);
}

/** For a framework that makes the page again, on a machine that is busy. */
const SLOW = { timeout: 120_000 };

/** A site, and the server that shows it during development. */
export interface DevelopedSite {
  readonly folder: string;
  readonly command: string;
  /** Element that shows the framework's error messages. */
  readonly element: string;
  /** The file of the page that the site shows at its root. */
  readonly pageFile?: string;
  /** Whether the page must be loaded again once a mistake is corrected. */
  readonly isReloaded?: boolean;
}

/** Opens the root of a site under development, once its server answers. */
export async function openDeveloped(
  hosts: Hosts,
  { folder, command }: Pick<DevelopedSite, "folder" | "command">,
): Promise<Page> {
  // as at the first start, when Vite does not know yet what the page asks for
  rmSync(join(folder, "node_modules/.vite"), { recursive: true, force: true });
  const { address } = await hosts.serve(command, folder);
  const page = await hosts.browser.newPage();
  const getStatus = () =>
    page.goto(address).then(
      (response) => response?.status(),
      () => undefined, // the server does not answer yet
    );
  await expect.poll(getStatus, SLOW).toBe(200);
  return page;
}

/**
 * Waits until a page that Vite serves can receive updates, and has loaded its modules. The server renders the page's text before
 * the page's scripts run, and an update that is sent in between is lost. A module that the page requests between a mistake and its
 * correction fails; Vite keeps this error while the page loads again, and shows it over the corrected page.
 */
async function waitForUpdates(page: Page, element: string): Promise<void> {
  if (element !== "vite-error-overlay") return;
  const connected = page.waitForEvent("console", {
    predicate: (message) => message.text().includes("[vite] connected"),
    ...SLOW,
  });
  await Promise.all([connected, page.reload()]);
  await page.waitForLoadState("networkidle");
}

/**
 * Makes each mistake in a site under development, and corrects it. Expects the message over the page, then the page again, also
 * if the server starts with a mistake that is corrected later.
 * @returns the number of mistakes that were corrected
 */
export async function expectCorrections(hosts: Hosts, site: DevelopedSite): Promise<string> {
  const { folder, element, pageFile = PAGE_FILE, isReloaded = false } = site;
  const save = (name: string, text: string) => {
    const path = join(folder, name === PAGE_FILE ? pageFile : name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [name, text] of Object.entries(SITE_WITH_PEOPLE)) save(name, text);
  const page = await openDeveloped(hosts, site);
  const overlay = () =>
    page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? "", element);
  const readText = () => page.locator("body").innerText();
  const readCorrected = async () => {
    if (isReloaded) await page.reload();
    return readText();
  };
  await expect.poll(readText, SLOW).toContain("Responsable");
  for (const { file, wrong, message, right, shown } of MISTAKES) {
    await waitForUpdates(page, element);
    save(file, wrong);
    if (message) await expect.poll(overlay, SLOW).toContain(message);
    else await expect.poll(readText, SLOW).not.toContain("Responsable");
    expect(await overlay()).not.toContain("UnhandledRejection");
    save(file, right);
    await expect.poll(readCorrected, SLOW).toContain(shown);
    if (message) await expect.poll(overlay, SLOW).not.toContain(message);
  }
  const [{ file, wrong, message, right }] = MISTAKES;
  save(file, wrong);
  await expect.poll(overlay, SLOW).toContain(message);
  await page.close();
  await hosts.stop();
  save(file, right);
  const again = await openDeveloped(hosts, site);
  await expect.poll(() => again.locator("body").innerText(), SLOW).toContain("Juriste");
  await again.close();
  await hosts.stop();
  return `${MISTAKES.length} of ${MISTAKES.length}`;
}
