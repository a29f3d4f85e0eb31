import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../scripts/consumers/run.mjs";
import { PAGE, createWorkshop } from "../support/workshop";

const SERVER = resolve(".cache/consumers/yaml-language-server");
const MODELINE = PAGE.replace(
  "---\n",
  "---\n# yaml-language-server: $schema=../.vscode/candidates.schema.json\n",
);

/** A page by its place, which says no layout. */
const PLACED = PAGE.replace(/^layout: .*\n/m, "");
const SETTINGS = `import { CandidatesPage, defineConfig } from "dsfr-blocks";
export default defineConfig({ pages: [{ page: CandidatesPage, files: ["placed/**/*.md", "!placed/drafts/*"] }] });
`;

const shop = createWorkshop({
  "content/a.md": PAGE,
  "placed/a.md": PLACED,
  "dsfr-blocks.config.ts": SETTINGS,
});
let server: ChildProcess;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly items?: readonly { section: string }[];
  };
  readonly result?: unknown;
}
interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** What the server says of each file, the last time that it did. */
const found = new Map<string, readonly Diagnostic[]>();
const answers = new Map<number, (result: unknown) => void>();
let schemas: unknown;

beforeAll(async () => {
  if (!existsSync(join(SERVER, "node_modules/yaml-language-server"))) {
    mkdirSync(SERVER, { recursive: true });
    writeFileSync(join(SERVER, "package.json"), "{}\n");
    run("npm install --no-audit --no-fund --loglevel=error yaml-language-server@2.0.0", SERVER);
  }
  await shop.run("schema --write .vscode");
  // no setting names this one
  shop.write("content/lined.md", MODELINE);
  // nor this one, which has come since
  shop.write("placed/new.md", PLACED);
  schemas = (JSON.parse(shop.read(".vscode/settings.json")) as Record<string, unknown>)["yaml.schemas"];
  const main = join(SERVER, "node_modules/yaml-language-server/bin/yaml-language-server");
  server = spawn(process.execPath, [main, "--stdio"], { cwd: shop.folder });
  listen();
  const rootUri = pathToFileURL(shop.folder).href;
  const capabilities = { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } };
  await ask("initialize", {
    rootUri,
    capabilities,
    processId: null,
    workspaceFolders: [{ uri: rootUri, name: "site" }],
  });
  tell("initialized", {});
});
afterAll(() => {
  server.kill();
  shop.remove();
});

function send(message: object) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
const tell = (method: string, params: object) => send({ method, params });
const ask = (method: string, params: object) =>
  new Promise<unknown>((answer) => {
    const id = answers.size + 1;
    answers.set(id, answer);
    send({ id, method, params });
  });

function listen() {
  let pending = Buffer.alloc(0);
  server.stdout?.on("data", (more: Buffer) => {
    pending = Buffer.concat([pending, more]);
    for (;;) {
      const start = pending.indexOf("\r\n\r\n") + 4;
      const length = Number(
        /Content-Length: (\d+)/.exec(pending.subarray(0, Math.max(start, 0)).toString())?.[1],
      );
      if (start < 4 || pending.length < start + length) return;
      take(JSON.parse(pending.subarray(start, start + length).toString()) as Message);
      pending = pending.subarray(start + length);
    }
  });
}

function take({ id, method, params, result }: Message) {
  if (method === "textDocument/publishDiagnostics") found.set(params?.uri ?? "", params?.diagnostics ?? []);
  else if (method === "workspace/configuration")
    send({
      id,
      result: params?.items?.map(({ section }) => (section === "yaml" ? { schemas, validate: true } : {})),
    });
  else if (method !== undefined && id !== undefined) send({ id, result: null });
  else if (id !== undefined) answers.get(id)?.(result);
}

/** Opens a text as a file of the site's, and gives its address. */
function open(file: string, text: string): string {
  const uri = pathToFileURL(join(shop.folder, file)).href;
  tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  return uri;
}

/** The lines that are underlined. */
const listLines = (uri: string, text: string) =>
  found.get(uri)?.map(({ range }) => text.split("\n")[range.start.line]);

describe.each([
  ["by the settings", "content/a.md"],
  ["by the line in its front matter", "content/lined.md"],
  ["by its place, without another run", "placed/new.md"],
])("the editor knows a page %s", (_how, file) => {
  it("underlines what is wrong, and nothing else; says what a key takes", async () => {
    const source = readFileSync(join(shop.folder, file), "utf8");
    const faulty = source
      .replace("open: true", "open: maybe")
      .replace("  sub: Rejoignez-nous.", "  sbu: Rejoignez-nous.");
    const uri = open(file, faulty);
    await expect
      .poll(() => listLines(uri, faulty))
      .toEqual(expect.arrayContaining(["open: maybe", "  sbu: Rejoignez-nous."]));
    expect(listLines(uri, faulty)).not.toContain("---");
    tell("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: source }] });
    await expect.poll(() => listLines(uri, source)).toEqual([]);
    const line = source.split("\n").indexOf("open: true");
    const hover = (await ask("textDocument/hover", {
      textDocument: { uri },
      position: { line, character: 1 },
    })) as {
      readonly contents: { readonly value: string };
    };
    expect(hover.contents.value).toContain("appel");
  });
});
