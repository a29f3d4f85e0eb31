import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveCms } from "../../scripts/cms/server.mjs";
import { hasCms } from "../support/cms";

const run = (...options: string[]) =>
  spawnSync(process.execPath, ["scripts/cms.mjs", ...options], { encoding: "utf8" });

const isThere = await hasCms();

describe("npm run cms", () => {
  it("says how it is used", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run cms +the example page in Decap CMS/);
  });

  it("refuses what it does not know, and says how it is used", () => {
    for (const options of [["--prot", "1"], ["--port", "x"], ["--port"]]) {
      const { status, stderr } = run(...options);
      expect([options, status]).toEqual([options, 2]);
      expect(stderr).toContain("npm run cms -- --port PORT");
    }
  });

  it.skipIf(!isThere)("serves the editor until Ctrl-C, and frees its port", async () => {
    const command = spawn(process.execPath, ["scripts/cms.mjs", "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    command.stdout.setEncoding("utf8");
    for await (const chunk of command.stdout) {
      said += String(chunk);
      if (said.includes("Ctrl-C")) break;
    }
    const url = /http:\S+/.exec(said)?.[0] ?? "";
    expect(await (await fetch(url)).text()).toContain("CMS.init");
    command.kill("SIGINT");
    const [code] = (await once(command, "exit")) as [number];
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says which port is taken, when one was asked for", async () => {
    const { url, close } = await serveCms();
    const port = new URL(url).port;
    const { status, stderr } = run("--port", port);
    expect([status, stderr]).toEqual([
      1,
      `Port ${port} is in use. Choose another port, or 0 for any free port.\n`,
    ]);
    await close();
  });
});

describe("its server", () => {
  let server: Awaited<ReturnType<typeof serveCms>>;
  beforeAll(async () => {
    server = await serveCms({ pages: { "a.md": "---\ntitle: </script>\n---\n" } });
  });
  afterAll(() => server.close());

  /** The status of a path, asked for as it is written: `fetch` would tidy it. */
  const statusOf = (path: string) =>
    new Promise<number>((resolve) => {
      const { port } = new URL(server.url);
      request({ port, path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).end();
    });

  it("gives the page, the library's parts and the DSFR's", async () => {
    for (const path of ["/", "/repository.js", "/dsfr/dsfr.main.min.css", "/alix-modele.svg"])
      expect([path, await statusOf(path)]).toEqual([path, 200]);
  });

  it("gives nothing that lies elsewhere", async () => {
    for (const path of [
      "/../../tsconfig.json",
      "/dsfr/../tsconfig.json",
      "/dsfr/%2e%2e/tsconfig.json",
      "/dsfr-blocks/..%2ftsconfig.json",
      "/%00",
      "/%",
      "/none",
      "/people/",
      "/dsfr",
    ])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
  });

  it("lets nothing be loaded from another machine", async () => {
    const policy = (await fetch(server.url)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self' blob: data:;");
    expect(policy).not.toMatch(/https?:|\*/);
  });
});
