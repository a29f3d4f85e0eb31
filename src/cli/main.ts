#!/usr/bin/env node
import { run } from "./run";

// a reader that leaves early, as in `dsfr-blocks check . | head`, is no fault
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// React's development build is slower and speaks to developers
process.env.NODE_ENV ??= "production";

// no process.exit: what is still to be written would be lost in a pipe
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: new Date(),
});
