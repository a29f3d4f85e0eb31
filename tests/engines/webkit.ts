import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { findWebKit } from "../../scripts/engines.mjs";
import { type Engine, untilReady } from "./engine";

/** WebKit by WebDriver (https://www.w3.org/TR/webdriver2/), on a screen of its own that nobody sees. */
export async function openWebKit(): Promise<Engine> {
  const port = await freePort();
  const screen = `:${port}`;
  const xvfb = spawn("Xvfb", [screen, "-screen", "0", "1920x1200x24", "-nolisten", "tcp"], {
    stdio: "ignore",
  });
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: screen,
      GDK_BACKEND: "x11",
      // where the tests run as root, in a container, there is no sandbox to be had
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method,
      ...(body && {
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(body),
      }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const browserOptions = { binary: findWebKit(), args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } };
  const session = (await untilReady(() => send("POST", "/session", { capabilities }))) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  };
  const path = `/session/${session.sessionId}`;
  await send("POST", `${path}/window/rect`, { x: 0, y: 0, width: 1600, height: 1100 });
  return {
    version: `WebKit ${session.capabilities.browserVersion}`,
    open: async (url) => void (await send("POST", `${path}/url`, { url })),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; (async () => JSON.stringify(await (${expression})))().then(done, (error) => done(JSON.stringify({ failed: String(error) })))`;
      const text = (await send("POST", `${path}/execute/async`, { script, args: [] })) as string;
      const value = JSON.parse(text) as unknown;
      if (typeof value === "object" && value !== null && "failed" in value)
        throw new Error(value.failed as string);
      return value;
    },
    close: async () => {
      await send("DELETE", path);
      driver.kill();
      xvfb.kill();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
