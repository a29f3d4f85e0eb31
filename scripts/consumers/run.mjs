import { spawnSync } from "node:child_process";

/** Variables that Vitest sets, and a developer's terminal does not. With `VITEST`, Astro 7's server answers 404 to every URL. */
const VITEST_VARIABLE = /^(?:VITEST(?:_.*)?|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/** Returns the environment of a developer's terminal, for a command that a test runs: quiet, without Vitest's variables. */
export function getTerminalEnv() {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !VITEST_VARIABLE.test(name))),
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  };
}

/**
 * Runs a command line and returns its output.
 *
 * @param {string} line
 * @param {string} cwd
 * @param {Record<string, string | undefined>} [env]
 * @throws {Error} If the command fails. The message contains the last 40 lines of output.
 */
export function run(line, cwd, env = {}) {
  const { status, stdout, stderr } = spawnSync(line, {
    cwd,
    shell: true,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...getTerminalEnv(), CI: "1", LC_ALL: "C.UTF-8", ...env },
  });
  if (status === 0) return stdout;
  const lastLines = `${stdout}\n${stderr}`.trim().split("\n").slice(-40).join("\n");
  throw new Error(`“${line}” failed:\n${lastLines}`);
}
