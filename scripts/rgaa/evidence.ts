import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readCriteria } from "./criteria";
import { parseTestName } from "./criterion";

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Returns a message for each test of an RGAA criterion that did not run or did not pass in the last test run. */
export function findMissingEvidence(folder: string): string[] {
  const results = readReports(folder);
  return readCriteria().flatMap(({ id, tests = [] }) =>
    tests.flatMap((name): string[] => {
      const { file, title } = parseTestName(name);
      const runs = results.filter((result) => result.file === file && result.title.startsWith(title));
      if (runs.length === 0) return [`${id}: "${name}" did not run.`];
      return runs.every(({ status }) => status === "passed") ? [] : [`${id}: "${name}" did not pass.`];
    }),
  );
}

/**
 * Returns the tests of the Vitest reports in a folder, with their files relative to `root`. Returns an empty list if the folder
 * does not exist.
 */
export function readReports(folder: string, root = process.cwd()) {
  if (!existsSync(folder)) return [];
  const reports = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return reports.flatMap((file) => {
    const { testResults } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Report;
    return testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, status }) => ({
        file: relative(root, name).replaceAll("\\", "/"),
        title,
        status,
      })),
    );
  });
}
