import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readCriteria } from "./criteria";
import { namedTest } from "./criterion";

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** The tests of the last run that the evidence names and that did not run, or did not pass: a sentence each. */
export function missingEvidence(folder: string): string[] {
  const ran = readReports(folder);
  return readCriteria().flatMap(({ id, tests = [] }) =>
    tests.flatMap((name): string[] => {
      const { file, title } = namedTest(name);
      const found = ran.filter((each) => each.file === file && each.title.startsWith(title));
      if (found.length === 0) return [`${id}: "${name}" did not run.`];
      return found.every(({ status }) => status === "passed") ? [] : [`${id}: "${name}" did not pass.`];
    }),
  );
}

/** Each test of the reports in a folder, its file as from the root. */
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
