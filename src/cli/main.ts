#!/usr/bin/env node
import { runProgram } from "../base/node/command/program";
import { run } from "./run";

// React's development build is slower and speaks to developers
process.env.NODE_ENV ??= "production";

await runProgram(run);
