#!/usr/bin/env node
import { runProgram } from "@dsfr-blocks/base/node/command/program";
import { run } from "./run";

// React's development build is slower and logs warnings. `NODE_ENV` is written as a string key, because the build replaces
// the expression `process.env.NODE_ENV` with a constant.
const { env } = process;
env["NODE_ENV"] ??= "production";

await runProgram(run);
