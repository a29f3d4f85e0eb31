#!/usr/bin/env node
import { runProgram } from "../../../../src/base/node/command/program";
import { runAudit } from "./run";

await runProgram((argv, machine) => runAudit(argv, machine));
