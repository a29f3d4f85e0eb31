#!/usr/bin/env node
import { runProgram } from "@dsfr-blocks/base/node/command/program";
import { runAudit } from "./run";

await runProgram((argv, machine) => runAudit(argv, machine));
