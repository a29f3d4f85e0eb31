import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { dependencies, version } from "../../../../package.json";
import { dependencies as auditDependencies } from "../../../rgaa-audit/package.json";
import { PAGE, createWorkshop } from "../../../../tests/support/workshop";

// what `npm run build` made: without it these tests fail, since a command that was not built was not tested
const root = join(import.meta.dirname, "../../../..");
const command = join(root, "dist/cli.js");
const shop = createWorkshop({
  "page.md": PAGE,
  "faulty.md": PAGE.replace("open: true", "open: oui"),
  "page.html": "<!doctype html><title>Page</title>",
});
afterAll(shop.remove);

const dsfrBlocks = (...argv: string[]) => start(command, ...argv);

describe("the built command", () => {
  it("tells its version", () => {
    expect(dsfrBlocks("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("checks", () => {
    expect(dsfrBlocks("check", "page.md").status).toBe(0);
    const { status, stdout } = dsfrBlocks("check", "faulty.md");
    expect([status, stdout.includes("faulty.md:4:7  erreur")]).toEqual([1, true]);
  });

  it("renders, with the DSFR and the styles that it finds by itself", () => {
    const { status, stderr } = dsfrBlocks("render", "page.md", "--out", "rendered.html");
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(shop.folder).sort()).toEqual(["faulty.md", "page.html", "page.md", "rendered.html"]);
    expect(shop.read("rendered.html")).toContain(".dsfrb-");
  });

  it("shows no stack trace, whatever is wrong", () => {
    for (const argv of [
      [],
      ["chek"],
      ["check", "nope.md"],
      ["render", "nope.md"],
      ["render", "page.md", "--out", "a/b"],
    ]) {
      const { status, stderr } = dsfrBlocks(...argv);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it.each([
    ["is closed early, as by a reader that leaves", '"$@" | head -c 10', "s’est fermée avant la fin"],
    ["is full", '"$@" > /dev/full', "plus de place sur le disque pour la sortie standard"],
  ])("says in one line, and by its exit code, that its output %s", (_, line, sentence) => {
    for (const argv of [
      ["render", "page.md"],
      ["schema", "candidates"],
      ["check", "--help"],
      ["check", "page.md"],
    ]) {
      // what is written before the reader leaves does not tell
      const script = line.replace('"$@"', `{ ${'"$@"'}; echo $? > code; }`).replace("head -c 10", "true");
      const { stderr } = spawnSync("sh", ["-c", script, "sh", process.execPath, command, ...argv], {
        cwd: shop.folder,
        encoding: "utf8",
      });
      expect([argv[0], stderr.includes(sentence), stderr.split("\n").length]).toEqual([argv[0], true, 2]);
      expect(shop.read("code")).toBe("2\n");
    }
  });

  it("ends so too when its error output is full", () => {
    const script = '"$@" 2> /dev/full';
    const argv = ["-c", script, "sh", process.execPath, command, "check", "nope.md"];
    expect(spawnSync("sh", argv, { cwd: shop.folder }).status).toBe(2);
  });
});

const own = Object.keys(dependencies);
const react = ["react", "react-dom"];

it("checks a folder that is larger than its memory", () => {
  const body = "Un texte de l’équipe, un mot après l’autre. ".repeat(40).concat("\n\n").repeat(60);
  const page = (index: number) => `---\nlayout: page\ntitle: Page ${index}\nurl: /p${index}\n---\n${body}`;
  const pages = Array.from({ length: 200 }, (_each, index) => [`content/${index}.md`, page(index)] as const);
  const large = createWorkshop(Object.fromEntries(pages));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=40", command, "check", "content"],
    { cwd: large.folder, encoding: "utf8" },
  );
  large.remove();
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: "200 fichiers vérifiés, 0 erreur, 0 avertissement\n",
    stderr: "",
  });
});

describe("the built command, where something is not installed", () => {
  it("says how to install the DSFR", () => {
    const { cli, remove } = installedBeside(...own, "react", "react-dom");
    const { status, stdout, stderr } = start(cli, "render", "page.md");
    remove();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatchInlineSnapshot(`
      "Le DSFR n’est pas installé ici, et la page a besoin de ses styles et de ses polices. Installez-le : npm install --save-exact @gouvfr/dsfr@1.14.4 (à partir de la version 1.15, le site doit d’abord accepter ses conditions d’utilisation).
      "
    `);
  });

  it("says so in a build with Vite or Next too, instead of the bundler's own error", () => {
    const { cli, remove } = installedBeside(...own, "react", "react-dom");
    const of = (name: string) => JSON.stringify(pathToFileURL(join(dirname(cli), name)).href);
    const builds = {
      next: `import { withDsfrBlocks } from ${of("next.js")}; withDsfrBlocks();`,
      vite: `import { dsfrBlocks } from ${of("vite.js")};
        const [plugin] = dsfrBlocks({ types: false });
        const root = process.cwd();
        plugin.configResolved({ root, publicDir: root, command: "build", configFileDependencies: [] });
        plugin.load.handler.call({ addWatchFile() {} }, plugin.resolveId("dsfr-blocks/styles.css"));`,
    };
    for (const code of Object.values(builds)) {
      const { status, stderr } = start("--input-type=module", "--eval", code);
      expect(status).toBe(1);
      expect(stderr).toContain("Le DSFR n’est pas installé ici, et la page a besoin de ses styles");
    }
    remove();
  });

  it.each(["check", "render"])("says how to install React, which pages are made with: %s", (command) => {
    const { cli, remove } = installedBeside(...own);
    const { status, stdout, stderr } = start(cli, command, "page.md");
    remove();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatchInlineSnapshot(`
      "React n’est pas installé ici. Installez-le : npm install react react-dom
      "
    `);
  });
});

it("keeps the compiled settings and its own compiled code beside the package, and reads the settings again once they change", () => {
  const { cli, remove } = installedBeside(...own, ...react);
  const site = createWorkshop({
    "page.md": PAGE,
    "dsfr-blocks.config.ts": "const rules: object = {};\nexport default { rules };\n",
  });
  const check = () =>
    spawnSync(process.execPath, [cli, "check", "page.md"], { cwd: site.folder, encoding: "utf8" });
  expect([check().status, check().status]).toEqual([0, 0]);
  const kept = readdirSync(join(dirname(cli), "../../.cache/dsfr-blocks"));
  expect(kept.filter((name) => name.endsWith(".cjs"))).toHaveLength(1);
  // Node compiles its own code into a folder of its version, since 22.8
  expect(kept.some((name) => name.startsWith(process.version))).toBe("enableCompileCache" in module);
  site.write("dsfr-blocks.config.ts", 'export default { peple: "content" };\n');
  expect(check().stderr).toContain("« peple »");
  site.remove();
  remove();
});

describe("the built command, where what the audit needs is not installed", () => {
  const sentence = (packages: readonly string[], ...argv: string[]) => {
    const { cli, remove } = installedBeside(...own, ...react, ...packages);
    const { status, stdout, stderr } = start(cli, "audit", "page.html", ...argv);
    remove();
    expect([status, stdout]).toEqual([2, ""]);
    return stderr;
  };

  it("says what is missing, and audits nothing", () => {
    const audit = ["rgaa-audit", ...Object.keys(auditDependencies)].filter((name) => !own.includes(name));
    expect(sentence([])).toMatchInlineSnapshot(`
      "L’audit est un paquet à part, rgaa-audit, qui n’est pas installé ici. Pour l’ajouter, suivez node_modules/dsfr-blocks/docs/audit.md.
      "
    `);
    expect(sentence(audit)).toMatchInlineSnapshot(`
      "L’audit pilote un navigateur avec playwright-core, qui n’est pas installé ici. Installez-le : npm install --save-dev playwright-core axe-core
      "
    `);
    expect(sentence([...audit, "playwright-core"], "--lang", "en")).toMatchInlineSnapshot(`
      "The audit uses axe-core, which is not installed here. Install it: npm install --save-dev axe-core
      "
    `);
  });
});

/** The built command as installed beside these packages, and no other. */
function installedBeside(...packages: string[]) {
  const site = createWorkshop({});
  const modules = join(site.folder, "node_modules");
  cpSync(join(root, "dist"), join(modules, "dsfr-blocks", "dist"), { recursive: true });
  copyFileSync(join(root, "package.json"), join(modules, "dsfr-blocks", "package.json"));
  for (const name of packages) {
    if (name === "rgaa-audit") {
      // a link would lead to the packages beside it
      const audit = join(root, "packages", name);
      cpSync(join(audit, "dist"), join(modules, name, "dist"), { recursive: true });
      copyFileSync(join(audit, "package.json"), join(modules, name, "package.json"));
      continue;
    }
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  return { cli: join(modules, "dsfr-blocks", "dist", "cli.js"), remove: site.remove };
}

function start(cli: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd: shop.folder,
    encoding: "utf8",
    // in a CI, the audit's log has its progress too
    env: { ...process.env, NO_COLOR: "1", CI: undefined },
  });
  return { status, stdout, stderr };
}
