import { spawn } from "node:child_process";

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
  const env = {
    ...process.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  } as const;
  const server = spawn(line, { cwd, env, shell: true, detached: true });
  const ended = new Promise<void>((end) => server.on("close", () => end()));
  const stop = async () => {
    // hosts work in processes of its own
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
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
