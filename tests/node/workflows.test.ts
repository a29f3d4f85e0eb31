import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly "timeout-minutes"?: number }>>;
}

const FOLDER = ".github/workflows";

it.each(readdirSync(FOLDER))("%s names its actions by digest, may only read by default, and ends", (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  const actions = [...text.matchAll(/uses: *(.+)/g)].map(([, action = ""]) => action);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
    [],
  );
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: "read" });
  expect(Object.values(jobs).filter((job) => job["timeout-minutes"] === undefined)).toEqual([]);
});
