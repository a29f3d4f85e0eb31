import { afterEach, describe, expect, it } from "vitest";
import { type Workshop, createWorkshop } from "../../../../tests/support/workshop";

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

const SETTINGS = `import { TextPage } from "dsfr-blocks";
export default { pages: [{ page: TextPage, files: "content/**/*.md" }] };`;
const page = (body: string, keys = "") => `---\nlayout: page\ntitle: Une page\n${keys}---\n\n${body}\n`;

/** What \`check\` reports of the folder: file, rule and message. */
async function findReported(files: Readonly<Record<string, string>>): Promise<string[]> {
  shop = createWorkshop({ "dsfr-blocks.config.mjs": SETTINGS, ...files });
  const { out, err } = await shop.run("check content --now 2026-04-01 --format json");
  expect(err).toBe("");
  const { issues } = JSON.parse(out) as {
    issues: readonly { file: string; rule: string; message: string }[];
  };
  return issues
    .filter(({ rule }) => ["dead-link", "dead-anchor-elsewhere", "relative-link"].includes(rule))
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
}

const rules = async (files: Readonly<Record<string, string>>) =>
  (await findReported(files)).map((each) => each.split(" ").slice(0, 2).join(" "));

describe("a link that begins with a point", () => {
  it("is followed from the page's address, and the message names what it leads to, if no page is there", async () => {
    const files = {
      "content/guide/un.md": page("Voyez [la clé](../cle/) et [le mot](./mot).", "url: /content/guide/un/\n"),
      "content/cle.md": page("La clé", "url: /content/guide/cle/\n"),
    };
    expect(await findReported(files)).toEqual([
      expect.stringContaining(
        "relative-link « ./mot » dépend de l’adresse de la page, et mène à « /content/guide/un/mot »",
      ),
    ]);
  });

  it("is dead where no page is there", async () => {
    const at = "url: /content/un/\n";
    expect(await rules({ "content/guide/un.md": page("Voyez [la clé](../cle/).", at) })).toEqual([
      "content/guide/un.md relative-link",
      "content/guide/un.md dead-link",
    ]);
  });

  it("is followed from the page's file, where it has no address", async () => {
    const un = page("Voyez [la clé](../cle/), [le mot](./mot) et [la liste](liste/).");
    const files = {
      "content/guide/un.md": un,
      "content/cle.md": page("La clé"),
      "content/guide/mot.md": page("Mot"),
    };
    expect(await rules(files)).toEqual(["content/guide/un.md relative-link"]);
    expect(await rules({ "content/guide/un.md": page("Voyez [la clé](../cle/).") })).toEqual([
      "content/guide/un.md relative-link",
      "content/guide/un.md dead-link",
    ]);
  });

  it("is not corrected to the home page, which no other address resembles", async () => {
    const settings = 'export default { pages: [{ page: TextPage, files: "content/*.md" }] };';
    const reported = await findReported({
      "dsfr-blocks.config.ts": `import { TextPage } from "dsfr-blocks";\n${settings}\n`,
      "content/un.md": page("Voyez [deux](/deux/), [trois](/trois/) et [contact](/contact/).", "url: /\n"),
      "content/deux.md": page("Deux"),
      "content/trois.md": page("Trois"),
    });
    expect(reported.join("\n")).not.toContain("« / »");
  });

  it("promises no address, where none is known", async () => {
    expect(
      await findReported({
        "content/un.md": page("Voyez [deux](../guide/deux/)."),
        "content/deux.md": page("Deux"),
      }),
    ).toEqual([
      expect.stringContaining("dépend de l’adresse de la page, et mène ailleurs quand cette adresse change."),
    ]);
  });
});

it("a link without its https:// is told so, and a file or a folder with a point is not taken for a host", async () => {
  const links = ["cartes.gouv.fr/p", "exemple.fr", "notes.v2/page", "1.2/page", "cartes.gouv.fr?q=1"];
  const messages = await findReported({
    "content/un.md": page(links.map((url) => `[x](${url})`).join("\n")),
  });
  expect(messages.map((each) => /Écrivez (.*?)\.?$/.exec(each)?.[1])).toEqual([
    "« https://cartes.gouv.fr/p »",
    "« https://exemple.fr »",
    "l’adresse entière, depuis la racine du site",
    "l’adresse entière, depuis la racine du site",
    "« https://cartes.gouv.fr?q=1 »",
  ]);
});

describe("a link to a place of another page", () => {
  const deux = page("## Étapes\n\nUn appel.\n\n### Le dossier\n\nÀ écrire.", "url: /deux\n").replace(
    /title: .*/,
    "title: Deux",
  );

  it("is dead where that page does not have it", async () => {
    const un = page(
      [
        "/deux#body-le-dossier",
        "/deux#etape",
        "/deux/#top",
        "/deux#:~:text=appel",
        "/deux#body-le%2Ddossier",
        "/deux",
      ]
        .map((url) => `[x](${url})`)
        .join("\n"),
    );
    const lines = await findReported({ "content/un.md": un, "content/deux.md": deux });
    expect(lines.map((each) => /« (.*?) » mène/.exec(each)?.[1])).toEqual(["/deux#etape"]);
  });

  it("is told the place that has these words, or nearly", async () => {
    const urls = ["/deux#étapes", "/deux#etape", "/deux#le-dossier", "/deux#un-autre"];
    const lines = await findReported({
      "content/un.md": page(urls.map((url) => `[x](${url})`).join("\n")),
      // a first title is that of the whole part, and has no id of its own
      "content/deux.md": deux.replace("## Étapes", "Un mot.\n\n## Étapes"),
    });
    expect(lines.map((each) => /Vouliez-vous écrire « (.*?) »/.exec(each)?.[1])).toEqual([
      "/deux#body-etapes",
      "/deux#body-etapes",
      "/deux#body-le-dossier",
      undefined,
    ]);
  });

  it("is not looked at where the page is not known: another tool's, or two of one name", async () => {
    const un = page("[x](/trois#rien), [x](/ailleurs#rien)");
    const files = { "content/un.md": un, "content/a/trois.md": page("A"), "content/b/trois.md": page("B") };
    expect(await rules(files)).toEqual([]);
  });
});
