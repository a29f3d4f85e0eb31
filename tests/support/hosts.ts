import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll } from "vitest";
import { pack } from "../../scripts/consumers/place.mjs";
import { launch } from "./chromium";
import { type DevServer, startDevServer } from "./devServer";

export interface Hosts {
  /** The packed package. */
  readonly tarball: string;
  readonly browser: Browser;
  /** A host's own server, by the command line that a developer types; it stops with the test. */
  readonly serve: (...args: Parameters<typeof startDevServer>) => Promise<DevServer>;
  /** Stops the server before the end of the test, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** What a file of tests needs to start hosts of the packed package and to open their pages. */
export function readHosts(): Hosts {
  let tarball = "";
  let browser: Browser;
  let server: DevServer | undefined;
  beforeAll(async () => {
    tarball = pack();
    browser = await launch();
  });
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  afterEach(stop);
  afterAll(() => browser.close());
  return {
    get tarball() {
      return tarball;
    },
    get browser() {
      return browser;
    },
    stop,
    serve: async (...args) => (server = await startDevServer(...args)),
  };
}
