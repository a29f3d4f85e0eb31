import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { getTerminalEnv } from "../../scripts/consumers/run.mjs";

export interface DevServer {
  readonly address: string;
  /** Stops the server, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** A host's own server, by the command line that a developer types, once it says its address. */
export async function startDevServer(
  line: string,
  cwd: string,
  mode: "development" | "production" = "development",
): Promise<DevServer> {
  const env = { ...getTerminalEnv(), NODE_ENV: mode };
  const server = spawn(line, { cwd, env, shell: true, detached: true });
  const ended = new Promise<void>((end) => server.on("close", () => end()));
  const stop = async () => {
    if (server.pid !== undefined) await endGroup(server.pid);
    await ended;
  };
  const address = await new Promise<string>((found, failed) => {
    let said = "";
    server.stderr.on("data", (text: Buffer) => (said += text.toString()));
    server.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      const [, url] = /(?:Local:?|\[react-router-serve\])\s+(http\S+)/.exec(said) ?? [];
      if (url !== undefined) found(url);
    });
    server.on("exit", () => failed(new Error(said)));
  });
  return { address, stop };
}

/**
 * Ends all processes of a group, and waits until none is left. A server starts other processes, some of which outlive it and
 * still write into the site's folder.
 */
async function endGroup(group: number): Promise<void> {
  const start = Date.now();
  let isLeft = signalGroup(group, "SIGTERM");
  while (isLeft) {
    await wait(100);
    isLeft = signalGroup(group, Date.now() - start < 10_000 ? 0 : "SIGKILL");
  }
}

/** Sends a signal to the processes of a group; 0 sends none. Returns false if no process is left. */
function signalGroup(group: number, signal: 0 | "SIGTERM" | "SIGKILL"): boolean {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
