// @long
import { execFile, spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../../../scripts/chromium.mjs";
import type { Finding } from "../../src/finding";
import { createSarifValidator } from "../../../../tests/support/sarif";
import { PAGE, createWorkshop } from "../../../../tests/support/workshop";
import { launch } from "../../../../tests/support/chromium";

// `dsfr-blocks audit` as the last build made it, on small sites that this library did not make

/** One state, for what does not depend on it. */
const BRIEFLY = ["--scheme", "light", "--width", "320"];

const htmlPage = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const SOUND = htmlPage("Bien", "<main><h1>Une page sans faute</h1><p>Rien à redire ici.</p></main>");
const NO_ALT = htmlPage("Le plan", '<main><h1>Le plan</h1><p>Un plan :</p><img src="/plan.png"></main>');

/** Its script fits the content to the window, two frames after each new width. */
const FITTED = htmlPage(
  "Ajustée",
  `<main><h1>Une page ajustée</h1><p style="width: 900px">Rien à redire ici.</p></main><script>
    const fit = () => requestAnimationFrame(() => requestAnimationFrame(() => {
      document.querySelector("p").style.width = innerWidth < 900 ? "auto" : "900px";
    }));
    addEventListener("resize", fit);
    fit();
  </script>`,
);

const shop = createWorkshop({
  "site/assets/site.css":
    ".pale { color: #bbb } .wide { width: 900px } a:focus { outline: none } body { background: #fff; color: #222 }",
  "site/index.html": htmlPage(
    "Accueil",
    `<main><h1>Bibliothèque de démonstration</h1><p class="pale">Ouverte à toutes et à tous.</p>
    <img src="/assets/plan.png" width="200" height="80"><h3>Horaires</h3><div class="wide">Du mardi au samedi.</div>
    <p>Pour en savoir plus, <a href="/infos"></a> lisez <a href="/b">la notice</a>.</p></main>`,
    '<link rel="stylesheet" href="/assets/site.css">',
  ),
  "site/script/index.html": htmlPage(
    "Avec un script",
    `<div id="app"></div><script>
      document.getElementById("app").innerHTML = "<main><h1>Faite par un script</h1><button></button><p>Un texte.</p></main>";
      confirm("Une question"); window.open("/");
    </script>`,
  ),
  "site/bien.html": SOUND,
  ...Object.fromEntries(["a", "b", "c", "d"].map((name) => [`fitted/${name}.html`, FITTED])),
  "known/a.html": NO_ALT,
  "hostile/page.html": htmlPage(
    "&lt;/title>&lt;script>alert(1)&lt;/script>",
    `<main><h1>Hostile</h1><p>Un texte.</p><img id='"><script>alert(2)</script>' src="x" onload="alert(3)"><a href="#" class='"><img src=x onerror=alert(4)>'></a></main>`,
  ),
  "content/bad.md": PAGE.replace("desc: Un contrat.", 'desc: Un <span lang="xx-zz">contrat</span>.'),
  "content/good.md": PAGE,
  "content/unread.md": PAGE.replace("open: true", "open: oui"),
  "storybook/index.json": JSON.stringify({
    v: 5,
    entries: {
      a: { id: "blocs-image--seule", title: "Blocs/Image", name: "Seule", type: "story" },
      b: { id: "blocs-image--docs", title: "Blocs/Image", name: "Docs", type: "docs" },
      c: { id: "blocs-panne--seule", title: "Blocs/Panne", name: "Seule", type: "story" },
    },
  }),
  "storybook/iframe.html": htmlPage(
    "Storybook",
    `<div id="storybook-root"></div><div id="error-message"></div><script>
      const query = new URLSearchParams(location.search);
      // as Storybook 10 does
      history.replaceState(null, "", location.href.replace("a11y.manual:", "a11y.manual%3A"));
      const fails = query.get("id").startsWith("blocs-panne");
      document.getElementById(fails ? "error-message" : "storybook-root").innerHTML = fails ? "Une panne" :
        "<p>Addon : " + query.get("globals") + "</p><img src='/plan.png'>";
      document.body.className = fails ? "sb-show-errordisplay" : "sb-show-main";
    </script>`,
  ),
});

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  shop.remove();
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function audit(...argv: string[]): Promise<Run> {
  // in a CI, the log has the progress too
  const env = { ...process.env, NO_COLOR: "1", CHROMIUM_PATH: findChromium(), CI: undefined };
  const command = [resolve("dist/cli.js"), "audit", ...argv];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: shop.folder, env, maxBuffer: 2 ** 28 }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

interface Json {
  readonly pages: number;
  readonly checks: number;
  readonly findings: readonly Finding[];
  readonly issues: readonly { file: string; line: number; rule: string }[];
  readonly failures: readonly { page: string; message: string }[];
  readonly redirects: readonly { page: string; to: string }[];
}

const auditJson = async (...argv: string[]) => {
  const { code, out } = await audit(...argv, "--format", "json");
  return { code, ...(JSON.parse(out) as Json) };
};

const addressOf = (name: string) => pathToFileURL(join(shop.folder, name)).href;

async function openFile(name: string) {
  const page = await browser.newPage();
  await page.goto(addressOf(name));
  return page;
}

const rulesOf = ({ findings }: Json, page: string) => [
  ...new Set(findings.filter((each) => each.page === page).map(({ rule }) => rule)),
];

describe("a site that this library did not make", () => {
  let run: Run;
  let json: Json;
  beforeAll(async () => {
    const reports = ["json", "sarif", "junit", "html"].flatMap((name) => [
      "--format",
      name,
      "--out",
      `site.${name}`,
    ]);
    run = await audit("site", ...reports);
    json = JSON.parse(shop.read("site.json")) as Json;
  });

  it("has its faults found, on each page, in the states where they are", () => {
    expect([run.code, run.err]).toEqual([1, ""]);
    expect(json.pages).toBe(3);
    expect(json.checks).toBeGreaterThan(300);
    const planted = ["color-contrast", "image-alt", "link-name", "reflow", "focus-invisible"];
    expect(rulesOf(json, "site/index.html")).toEqual(expect.arrayContaining(planted));
    const reflow = json.findings.filter(({ rule }) => rule === "reflow").flatMap(({ widths }) => widths);
    expect([...new Set(reflow)]).toEqual([320]);
  });

  it("is seen as its scripts leave it, whatever they ask or open", () => {
    expect(rulesOf(json, "site/script/index.html")).toEqual(["button-name"]);
  });

  it("has no fault found where there is none", () => {
    expect(rulesOf(json, "site/bien.html")).toEqual([]);
  });

  it("is reported in every format at once, and in a few words besides", () => {
    expect(run.out).toContain("site/index.html\n");
    expect(run.out).toMatch(/^3 pages auditées, .* : 7 fautes, 3 points à vérifier$/m);
    for (const name of ["json", "sarif", "junit", "html"])
      expect(run.out).toContain(`Rapport écrit : site.${name} (`);
    expect(createSarifValidator()(JSON.parse(shop.read("site.sarif")))).toBe(true);
    expect(shop.read("site.junit").match(/<testsuite /g)).toHaveLength(3);
  });

  it("has each fault shown: a picture of it, in which the element is outlined", async () => {
    const page = await openFile("site.html");
    const image = page.locator("article", { hasText: "image-alt" }).first();
    const outline = image.locator("svg .outline");
    // 200 by 80, and 2 pixels around
    expect(await outline.getAttribute("width")).toBe("204");
    expect(await outline.getAttribute("height")).toBe("84");
    const picture = await image.locator("svg image").getAttribute("href");
    const size = await page.evaluate(async (src) => {
      const img = new Image();
      img.src = src ?? "";
      await img.decode();
      return [img.naturalWidth, img.naturalHeight];
    }, picture);
    expect(size.map(String)).toEqual([
      await image.locator("svg").getAttribute("width"),
      await image.locator("svg").getAttribute("height"),
    ]);
    await page.close();
  });

  it("is told in a report that has no fault of its own", async () => {
    await audit(
      "site/bien.html",
      ...BRIEFLY,
      "--format",
      "html",
      "--out",
      "bien-report.html",
      "--lang",
      "en",
    );
    const { code, out } = await audit("site.html", "bien-report.html");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^2 pages auditées, .*: 0 faute(?:, .* points? à vérifier)?$/m),
    ]);
  });
});

it("runs nothing of a hostile page in its report", async () => {
  const { code } = await audit("hostile", ...BRIEFLY, "--format", "html", "--out", "hostile.html");
  expect(code).toBe(1);
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on("dialog", (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("console", (message) => heard.push(message.text()));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) heard.push(request.url());
  });
  await page.goto(addressOf("hostile.html"));
  expect(await page.locator("article").count()).toBeGreaterThan(1);
  expect(await page.locator("script").count()).toBe(0);
  await page.close();
  expect(heard).toEqual([]);
});

describe("pages that are audited at a time", () => {
  it("have their frames, however many are open: what a page's script does in one is waited for", async () => {
    const found = await auditJson("fitted", "--scheme", "light", "--jobs", "4");
    expect([found.code, found.pages, found.findings]).toEqual([0, 4, []]);
  });
});

describe("Markdown", () => {
  it("has its faults at their line, and what cannot be read said as check says it", async () => {
    symlinkSync("loop.md", join(shop.folder, "loop.md"));
    const found = await auditJson("loop.md", "caf\uFFFD.md", "content", ...BRIEFLY);
    expect([found.code, found.pages]).toEqual([1, 2]);
    expect(found.findings).toMatchObject([{ page: "content/bad.md", rule: "valid-lang" }]);
    const [{ source } = {}] = found.findings;
    const line = shop.read("content/bad.md").split("\n")[(source?.line ?? 0) - 1];
    expect([source?.file, line?.slice((source?.column ?? 0) - 1)]).toEqual([
      "content/bad.md",
      expect.stringMatching(/^(xx-zz|contrat)/),
    ]);
    expect(found.issues).toMatchObject([
      { file: "loop.md", rule: "file-access" },
      { file: "caf\uFFFD.md", rule: "not-utf-8-name" },
      { file: "content/unread.md", line: 4, rule: "wrong-type" },
    ]);
  });
});

it("opens each story of a Storybook as a part of a page, with the addon's own axe switched off", async () => {
  const found = await auditJson("storybook", ...BRIEFLY);
  expect(found.code).toBe(2);
  expect(found.findings.map(({ page, rule }) => [page, rule])).toEqual([["Blocs/Image/Seule", "image-alt"]]);
  expect(found.failures).toEqual([
    { page: "Blocs/Panne/Seule", message: "La story ne s’affiche pas : Une panne" },
  ]);
});

describe("a baseline", () => {
  it("lets known faults be, and says which are new and which are gone", async () => {
    const known = ["known", ...BRIEFLY, "--baseline", "known.json"];
    const written = await audit(...known, "--update-baseline");
    expect([written.code, written.err]).toEqual([0, "Fichier des fautes connues écrit : known.json (1)\n"]);
    const again = await audit(...known);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("0 faute, 1 faute déjà connue\n")]);

    shop.write("known/a.html", NO_ALT.replace("<img", '<a href="/b"></a><img alt=""'));
    const after = await audit(...known);
    expect(after.code).toBe(1);
    expect(after.out).toContain("[link-name]");
    expect(after.out).toContain(
      "1 faute connue a disparu : retirez-la du fichier des fautes connues avec --update-baseline",
    );
  });
});

describe("addresses", () => {
  let server: Server;
  let origin: string;
  let loops = 0;
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === "/plan.pdf") response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF-1.4");
      else if (url === "/") response.writeHead(200, { "content-type": "text/html" }).end(SOUND);
      else if (url === "/boucle") {
        loops += 1;
        const body = "<main><h1>Boucle</h1></main><script>setTimeout(() => { for (;;); }, 50)</script>";
        response.writeHead(200, { "content-type": "text/html" }).end(htmlPage("Boucle", body));
      } else if (url === "/muette") {
        const headers = { "content-type": "text/html", "content-security-policy": "default-src *; sandbox" };
        response.writeHead(200, headers).end(SOUND);
      } else if (url === "/sienne") {
        const own = "<script>Map = Set = Promise = null; Array.prototype.toJSON = () => 1</script>";
        response.writeHead(200, { "content-type": "text/html" }).end(NO_ALT + own);
      } else if (url === "/moitie") {
        const hangs = `<script>matchMedia("(prefers-color-scheme: dark)").onchange = () => { for (;;); }</script>`;
        response.writeHead(200, { "content-type": "text/html" }).end(SOUND + hangs);
      } else if (url === "/compte") response.writeHead(302, { location: "/connexion" }).end();
      else if (url === "/script")
        response
          .writeHead(200, { "content-type": "text/html" })
          .end("<!doctype html><script>location.replace('/connexion')</script>");
      else if (url === "/part" || url === "/part-tard") {
        const [delay, to] = url === "/part" ? [0, "/connexion"] : [1, "/absente"];
        const refresh = `<meta http-equiv="refresh" content="${delay}; url=${to}">`;
        const page = SOUND.replace("<head>", `<head>${refresh}`);
        response.writeHead(200, { "content-type": "text/html" }).end(page);
      } else if (url === "/connexion") response.writeHead(200, { "content-type": "text/html" }).end(SOUND);
      else if (url === "/archive.zip") {
        const headers = { "content-type": "application/zip", "content-disposition": "attachment" };
        response.writeHead(200, headers).end("PK");
      } else if (url === "/telecharge") {
        const starts = "<script>location.href = '/archive.zip'</script>";
        response.writeHead(200, { "content-type": "text/html" }).end(NO_ALT + starts);
      } else if (url === "/lente.png") return;
      else if (url === "/lente") {
        const body = '<main><h1>Lente</h1><p>Un plan : <img src="/lente.png"></p></main>';
        response.writeHead(200, { "content-type": "text/html" }).end(htmlPage("Lente", body));
      } else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("are opened as they are; one that does not open stops no other, and ends with 2", async () => {
    const urls = [`${origin}/`, `${origin}/absente`, `${origin}/plan.pdf`, "http://127.0.0.1:9/"];
    const found = await auditJson(...urls, ...BRIEFLY);
    expect([found.code, found.pages, found.findings]).toEqual([2, 1, []]);
    expect(found.failures).toEqual([
      { page: urls[1], message: "Le serveur a répondu 404 : la page n’a pas été auditée." },
      {
        page: urls[2],
        message: expect.stringMatching(/^(Ce n’est pas une page HTML|La page ne s’ouvre pas)/) as string,
      },
      { page: urls[3], message: expect.stringContaining("La page ne s’ouvre pas : net::ERR_") as string },
    ]);
  });

  it("fail when they lead to another page, unless it is allowed: then it is said", async () => {
    const urls = [`${origin}/compte`, `${origin}/script`, `${origin}/part`];
    const refused = await auditJson(...urls, ...BRIEFLY);
    expect([refused.code, refused.pages]).toEqual([2, 0]);
    expect(refused.failures).toEqual(
      urls.map((page) => ({ page, message: expect.stringContaining(`${origin}/connexion`) as string })),
    );
    const allowed = await auditJson(...urls, ...BRIEFLY, "--allow-redirects");
    expect([allowed.code, allowed.pages, allowed.failures]).toEqual([0, 3, []]);
    expect(allowed.redirects).toEqual(urls.map((page) => ({ page, to: `${origin}/connexion` })));
  });

  it("are kept where they would leave in a second, and that is found", async () => {
    const found = await auditJson(`${origin}/part-tard`, ...BRIEFLY);
    expect([found.failures, rulesOf(found, `${origin}/part-tard`)]).toEqual([[], ["meta-refresh"]]);
  });

  it("are audited though they start a download; what is one itself is no page", async () => {
    const urls = [`${origin}/archive.zip`, `${origin}/telecharge`, `${origin}/archive.zip#encore`];
    const found = await auditJson(...urls, ...BRIEFLY, "--jobs", "1");
    expect([found.code, found.pages, rulesOf(found, `${origin}/telecharge`)]).toEqual([2, 1, ["image-alt"]]);
    expect(found.failures.map(({ page }) => page)).toEqual([urls[0], urls[2]]);
  });

  it("are audited though their scripts replace the language's own objects, with pictures", async () => {
    const json = ["--format", "json", "--out", "sienne.json", "--format", "html", "--out", "sienne.html"];
    const { code } = await audit(`${origin}/sienne`, ...BRIEFLY, ...json);
    const { findings, failures } = JSON.parse(shop.read("sienne.json")) as Json;
    expect([code, findings.map(({ rule }) => rule), failures]).toEqual([1, ["image-alt"], []]);
    expect(shop.read("sienne.html")).toContain("data:image/png;base64,");
  });

  it("are told at once where their server lets no script run, the audit's included", async () => {
    const found = await auditJson(`${origin}/muette`, ...BRIEFLY);
    expect([found.code, found.pages]).toEqual([2, 0]);
    expect(found.failures[0]?.message).toContain("interdit les scripts dans cette page");
  });

  it("are audited though an image never comes", async () => {
    const found = await auditJson(`${origin}/lente`, ...BRIEFLY);
    expect([found.failures, rulesOf(found, `${origin}/lente`)]).toEqual([[], ["image-alt"]]);
  });

  it("are reported as far as they are done at Ctrl-C, and those that are not are named", async () => {
    const command = resolve("packages/rgaa-audit/dist/cli.js");
    const urls = ["/", "/boucle", "/lente"].map((path) => `${origin}${path}`);
    const words = [...urls, ...BRIEFLY, "--jobs", "1", "--format", "json"];
    const env = { ...process.env, CHROMIUM_PATH: findChromium() };
    const child = spawn(process.execPath, [command, ...words], { cwd: shop.folder, env });
    let out = "";
    child.stdout.on("data", (part: Buffer) => (out += part.toString()));
    // the first page is done, and the second one goes on for ever
    await expect.poll(() => loops, { timeout: 60_000 }).toBeGreaterThan(0);
    setTimeout(() => child.kill("SIGINT"), 500);
    const code = await new Promise((done) => child.once("close", done));
    const found = JSON.parse(out) as Json;
    expect([code, found.pages]).toEqual([2, 1]);
    expect(found.failures).toEqual([
      { page: `${origin}/boucle`, message: "L’audit a été interrompu avant la fin de cette page." },
      { page: `${origin}/lente`, message: "Non auditée : l’audit a été interrompu avant cette page." },
    ]);
  });

  it("end with 2 when one is audited only in part, even where nothing is wrong by then", async () => {
    const states = ["--scheme", "light,dark", "--width", "320", "--timeout", "12"];
    const json = ["--format", "json", "--out", "moitie.json"];
    // the text report is then on the standard output
    const { code, out } = await audit(`${origin}/moitie`, ...states, ...json);
    const { pages, findings, failures } = JSON.parse(shop.read("moitie.json")) as Json;
    expect([code, pages, findings]).toEqual([2, 1, []]);
    const message = expect.stringContaining("n’était pas terminé au bout de 12 secondes") as string;
    expect(failures).toEqual([{ page: `${origin}/moitie`, message }]);
    expect(failures[0]?.message).toContain("Non vérifié : sombre 320 px, survol");
    expect(out).toContain(failures[0]?.message);
    expect(out).toMatch(/^1 page auditée, .*: 0 faute, (?:.*, )?1 page auditée en partie$/m);
  });

  it("are given up on when their scripts never end", async () => {
    const found = await auditJson(`${origin}/boucle`, ...BRIEFLY, "--timeout", "5");
    expect(found.failures).toEqual([
      {
        page: `${origin}/boucle`,
        message:
          "L’audit de la page n’était pas terminé au bout de 5 secondes. Augmentez la durée maximale avec --timeout.",
      },
    ]);
  });
});
