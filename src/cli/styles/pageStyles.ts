import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import postcss, { type AtRule, type Root } from "postcss";
import { reaching } from "../stop";
import { anchorUrls, embedUrls } from "./embed";
import { dropFonts } from "./fonts";
import { elementsOf } from "./markup";
import { type Scheme, setScheme } from "./scheme";
import { trim } from "./trim";

/** The styles of one page, and of it alone: the installed DSFR's and ours, their fonts and icons inside. */
export function pageStyles(html: string, scheme: Scheme, dsfr: string): string {
  const root = load(ownStyles(), dsfr);
  const elements = elementsOf(html);
  setScheme(root, scheme);
  trim(root, elements);
  dropFonts(root, elements);
  embedUrls(root);
  // inside a string `\/` is `/`: nothing in the styles can end their element
  // a browser reads each line end as LF: what is hashed is what it reads
  return root.toString().replace(/\r\n?/g, "\n").replaceAll("</", "<\\/");
}

/** Our stylesheet, beside the built command or above its source. It imports the DSFR's parts. */
function ownStyles(): string {
  const built = fileURLToPath(new URL("./styles.css", import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL("../../styles.css", import.meta.url));
}

/** A stylesheet with those that it imports in their places. */
function load(file: string, dsfr: string): Root {
  const root = postcss.parse(reaching(file, () => readFileSync(file, "utf8")));
  root.walkComments((comment) => {
    // `/*!` holds a licence
    if (!comment.text.startsWith("!")) comment.remove();
  });
  anchorUrls(root, file);
  root.walkAtRules(/^(charset|import)$/, (rule) => {
    if (rule.name === "charset") rule.remove();
    else rule.replaceWith(load(importedFile(rule, file, dsfr), dsfr).nodes);
  });
  return root;
}

function importedFile({ params }: AtRule, from: string, dsfr: string): string {
  const path = params.replace(/^(?:url\()?["']?|["']?\)?$/g, "");
  const [, part] = /^@gouvfr\/dsfr\/(.*)/.exec(path) ?? [];
  return part === undefined ? resolve(dirname(from), path) : join(dsfr, part);
}
