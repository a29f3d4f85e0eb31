#!/usr/bin/env node
import { runProgram } from "@dsfr-blocks/base/node/command/program";
import { run } from "./run";

// React's development build is slower and speaks to developers; the name is not the constant that Node's build has in its place
const { env } = process;
env["NODE_ENV"] ??= "production";

await runProgram(run);
