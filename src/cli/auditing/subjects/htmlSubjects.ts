import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { isInside } from "../../../files/inside";
import { folderAt } from "../../../files/textFile";
import type { Hosts } from "../browser/hosts";
import type { HtmlFile } from "./operands";
import type { Subject } from "./subject";

/** HTML files as their site would show them: from a server, so that `/style.css` is found. */
export async function htmlSubjects(
  files: readonly HtmlFile[],
  publicFolder: string | undefined,
  hosts: Hosts,
  cwd: string,
): Promise<Subject[]> {
  const site = publicFolder === undefined ? undefined : realpathSync(folderAt(publicFolder, cwd));
  return Promise.all(
    files.map(async ({ file, root }) => {
      const path = realpathSync(resolve(cwd, file));
      const folder = site !== undefined && isInside(site, path) ? site : realpathSync(resolve(cwd, root));
      const address = relative(folder, path)
        .split(sep)
        .map(encodeURIComponent)
        .join("/")
        .replace(/(^|\/)index\.html$/, "$1");
      return { name: file, kind: "page", url: `${await hosts.ofFolder(folder)}/${address}`, file };
    }),
  );
}
