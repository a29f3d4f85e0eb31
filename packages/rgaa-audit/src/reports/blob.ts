import { version } from "../../package.json";
import type { Language } from "@dsfr-blocks/base/message";
import { createOutcome, type AuditedPage, type Outcome } from "../outcome";
import type { Picture } from "../pictures";
import { parseShard, formatShard } from "../shard";

/**
 * Creates the report that contains all results of an audit, from which `merge` can create any other report. This report
 * includes data that other formats omit, such as pictures and the order of pages. Only the same version of this package can
 * read the report.
 */
export function formatBlobReport(outcome: Outcome, language: Language): string {
  const { pages, failures, shard, today, unread, schemes, widths, tool, versions, subjects } = outcome;
  const header = {
    ...{ blob: version, tool, language, shard: formatShard(shard), today, schemes, widths, versions },
    ...{ subjects, unread, failures },
  };
  // one page per line
  const lines = pages.map((page) => JSON.stringify({ ...page, pictures: listPictures(page) }));
  const start = JSON.stringify(header).slice(0, -1);
  return `${start},"pages":[${lines.length > 0 ? `\n${lines.join(",\n")}\n` : ""}]}\n`;
}

/** Matches the beginning of a report for `merge`. */
export const BLOB_START = /^\{"blob":"/;

/** Content of a report for `merge`. */
export interface Blob {
  readonly language: Language;
  readonly outcome: Outcome;
}

/** Reads a report for `merge`. Returns undefined if this version did not write the report. */
export function readBlob(text: string): Blob | undefined {
  if (!BLOB_START.test(text)) return undefined;
  try {
    const { blob, language, shard, today, pages, failures, ...head } = JSON.parse(text) as BlobContent;
    const parsedShard = parseShard(shard);
    if (blob !== version || !parsedShard) return undefined;
    const results = [...pages.map(restorePictures), ...failures];
    const rest = { ...head, shard: parsedShard, today: new Date(today), answers: [] };
    return { language, outcome: createOutcome(results, rest) };
  } catch {
    return undefined;
  }
}

interface BlobContent extends Omit<Outcome, "pages" | "shard" | "today" | "answers" | "known" | "gone"> {
  readonly blob: string;
  readonly language: Language;
  readonly shard: string;
  readonly today: string;
  readonly pages: readonly BlobPage[];
}

type BlobPage = Omit<AuditedPage, "pictures"> & { readonly pictures: ReturnType<typeof listPictures> };

/** Returns the pictures of a page, each with the index of its finding among all findings of the page. */
function listPictures(page: AuditedPage): (readonly [index: number, picture: Picture])[] {
  return listFindings(page).flatMap((finding, index) => {
    const picture = page.pictures.get(finding);
    return picture ? [[index, picture] as const] : [];
  });
}

function restorePictures(page: BlobPage): AuditedPage {
  const findings = listFindings(page);
  const pictures = page.pictures.flatMap(([index, picture]) => {
    const finding = findings[index];
    return finding ? [[finding, picture] as const] : [];
  });
  return { ...page, pictures: new Map(pictures) };
}

function listFindings({ findings, known, reviews }: Pick<AuditedPage, "findings" | "known" | "reviews">) {
  return [...findings, ...known, ...reviews];
}
