import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { findFirefox } from "../../scripts/engines.mjs";
import type { Engine } from "./engine";

/** What Firefox answers to a command: https://w3c.github.io/webdriver-bidi/#protocol-definition. */
type Answer = { readonly id?: number | null } & (
  | { readonly type: "success"; readonly result: unknown }
  | { readonly type: "error"; readonly message: string }
);

interface Session {
  readonly capabilities: { readonly browserVersion: string };
}
interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}
interface Evaluated {
  readonly result: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it answers without a driver beside it. */
export async function openFirefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const flags = ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile];
  const firefox = spawn(findFirefox() ?? "firefox-esr", flags, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => firefox.once("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    firefox.once("error", reject);
    firefox.once("exit", () => reject(new Error(`Firefox does not start. ${said}`)));
    firefox.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = /WebDriver BiDi listening on (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));

  let last = 0;
  const waiting = new Map<unknown, (answer: Answer) => void>();
  socket.on("message", (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  const send = <Result>(method: string, params: object) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, (answer) => {
        if (answer.type === "success") resolve(answer.result as Result);
        else reject(new Error(`${method}: ${answer.message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });

  const session = await send<Session>("session.new", { capabilities: {} });
  const tree = await send<Tree>("browsingContext.getTree", {});
  const context = tree.contexts[0]?.context;
  await send("browsingContext.setViewport", { context, viewport: { width: 1600, height: 1000 } });
  return {
    version: `Firefox ${session.capabilities.browserVersion}`,
    open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send<Evaluated>("script.evaluate", {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value) as unknown;
    },
    close: async () => {
      await send("browser.close", {});
      socket.close();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
