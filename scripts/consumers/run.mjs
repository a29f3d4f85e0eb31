import { spawnSync } from "node:child_process";

/**
 * Runs a command line and returns its output.
 *
 * @param {string} line
 * @param {string} cwd
 * @param {Record<string, string | undefined>} [env]
 * @throws {Error} If the command fails. The message contains the last 40 lines of output.
 */
export function run(line, cwd, env = {}) {
  const quietEnv = {
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
    CI: "1",
    LC_ALL: "C.UTF-8",
    // remove `NODE_ENV`, which Vitest sets and a developer's terminal does not: each command then chooses its own value
    NODE_ENV: undefined,
  };
  const { status, stdout, stderr } = spawnSync(line, {
    cwd,
    shell: true,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...quietEnv, ...env },
  });
  if (status === 0) return stdout;
  const lastLines = `${stdout}\n${stderr}`.trim().split("\n").slice(-40).join("\n");
  throw new Error(`“${line}” failed:\n${lastLines}`);
}
