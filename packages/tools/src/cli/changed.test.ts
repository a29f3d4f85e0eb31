import { execFileSync } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const titled = (title: string, words = "Un contrat.") =>
  PAGE.replace(/^title: .*$/m, `title: ${title}`).replace("Un contrat.", words);

/** A repository with a commit of these files. */
function committed(files: Readonly<Record<string, string>>): void {
  shop = createWorkshop(files);
  const settings = ["-c", "user.name=Test", "-c", "user.email=test@exemple.gouv.fr"];
  for (const words of [
    ["init", "-q"],
    ["add", "."],
    ["commit", "-q", "-m", "Un"],
  ])
    execFileSync("git", [...settings, ...words], { cwd: shop.folder });
}

/** Rule, file and line of all that is said. */
async function findReported(line: string) {
  const { code, out, err } = await shop.run(`check ${line} --format json`);
  if (err !== "") return [code, err];
  const { files, issues } = JSON.parse(out) as {
    files: number;
    issues: { file: string; line: number; rule: string }[];
  };
  return [code, files, ...issues.map((each) => `${each.file}:${each.line} ${each.rule}`)];
}

const SETTINGS =
  'import { CandidatesPage } from "dsfr-blocks";\nexport default { pages: [{ page: CandidatesPage, files: "content/*.md" }] };\n';

it("says what is wrong in changed files, those that git does not know among them, and nothing of others", async () => {
  const faulty = titled("Un", "Un [contrat](contrat).");
  committed({
    "content/un.md": faulty,
    "content/deux.md": titled("Deux"),
    "content/trois.md": titled("Trois"),
  });
  expect(await findReported("content --changed HEAD")).toEqual([0, 0]);
  shop.write("content/deux.md", titled("Deux", "Un [contrat](contrat)."));
  shop.write("content/quatre.md", titled("Quatre", "Un [contrat](contrat)."));
  expect(await findReported("content --changed HEAD")).toEqual([
    0,
    2,
    "content/deux.md:32 relative-link",
    "content/quatre.md:32 relative-link",
  ]);
  const { out } = await shop.run("check content --changed HEAD --level error");
  expect(out).toBe("2 fichiers vérifiés, 0 erreur, 2 avertissements\n");
});

it("says what leads to a file that is gone, and to one whose title or address is another", async () => {
  committed({
    "dsfr-blocks.config.ts": SETTINGS,
    "content/un.md": titled(
      "Un",
      "Voyez [les questions](/content/questions), et [le contrat](/content/contrats).",
    ),
    "content/questions.md": titled("Les questions"),
    "content/deux.md": titled("Deux", "Voyez [la page](/participer)."),
    "content/participer.md": titled("Participer").replace("title:", "url: /participer\ntitle:"),
  });
  expect(await findReported("content --changed HEAD")).toEqual([0, 0]);
  shop.removeFile("content/questions.md");
  // the other link of the file was dead before
  expect(await findReported("content --changed HEAD")).toEqual([0, 0, "content/un.md:32 dead-link"]);
  shop.write("content/trois.md", titled("Deux"));
  expect(await findReported("content --changed HEAD")).toEqual([
    0,
    1,
    "content/trois.md:3 same-title",
    "content/un.md:32 dead-link",
  ]);
});

it("says what names a changed page by its title, and a changed entry", async () => {
  committed({
    "dsfr-blocks.config.ts": 'export default { people: "people" };\n',
    "people/camille.md": "---\ntitle: Camille Exemple\njob: Testeuse\n---\n",
    "content/deux.md": titled("Deux"),
  });
  expect(await findReported("content --changed HEAD")).toEqual([0, 0]);
  shop.write("content/a.md", titled("Deux"));
  expect(await findReported("content --changed HEAD")).toEqual([0, 1, "content/deux.md:3 same-title"]);
  shop.write("people/camille.md", "---\ntitle: Camille Modèle\njob: Testeuse\n---\n");
  expect(await findReported("content --changed HEAD")).toEqual([
    0,
    1,
    "content/a.md:29 unknown-entry",
    "content/deux.md:3 same-title",
    "content/deux.md:29 unknown-entry",
  ]);
});

it("edits changed files alone", async () => {
  const spaces = titled("Un", "Un  contrat.");
  committed({ "content/un.md": spaces, "content/deux.md": titled("Deux") });
  shop.write("content/deux.md", titled("Deux", "Un  contrat."));
  await shop.run("check content --changed HEAD --fix");
  expect(shop.read("content/un.md")).toBe(spaces);
  expect(shop.read("content/deux.md")).toBe(titled("Deux"));
});

it("looks from a folder of the repository", async () => {
  committed({ "site/content/un.md": titled("Un"), "page.md": titled("Deux") });
  shop.write("site/content/un.md", titled("Un", "Un [contrat](contrat)."));
  const { out } = await shop.run("check content --changed HEAD", {}, {}, `${shop.folder}/site`);
  expect(out).toContain("content/un.md:32:12  avertissement");
});

it("says where git cannot tell", async () => {
  committed({ "page.md": PAGE });
  expect(await findReported("page.md --changed nope")).toEqual([
    2,
    "Git ne trouve pas « nope ». Indiquez une branche ou un commit : --changed origin/main. En intégration continue, récupérez tout l’historique : fetch-depth: 0.\n",
  ]);
  expect((await shop.run(["check", "page.md", "--changed=--output=x"])).err).toContain("« --output=x »");
  expect(shop.list()).toEqual([".git", "page.md"]);
  expect((await shop.run("check page.md --changed HEAD --baseline b.json --update-baseline")).err).toContain(
    "« --update-baseline » enregistre les fautes de tous les fichiers. Supprimez « --changed ».",
  );
  shop.remove();
  shop = createWorkshop({ "page.md": PAGE });
  expect((await shop.run("check page.md --changed HEAD --lang en")).err).toBe(
    "“--changed” needs a git repository: the folder is not in one, or git cannot read it. Run the command in a repository, or remove this option.\n",
  );
});
