import { version } from "../../package.json";
import type { Language } from "@dsfr-blocks/base/message";
import { outcomeOf, type AuditedPage, type Outcome } from "../outcome";
import type { Picture } from "../pictures";
import { readShard, shardName } from "../shard";

/**
 * All that an audit found, for `merge` to make any report of: what the other formats leave out, such as pictures and the
 * order of pages, is in it. Its shape is this version's own.
 */
export function blobReport(outcome: Outcome, language: Language): string {
  const { pages, failures, shard, today, unread, schemes, widths, tool, versions, subjects } = outcome;
  const head = {
    ...{ blob: version, tool, language, shard: shardName(shard), today, schemes, widths, versions },
    ...{ subjects, unread, failures },
  };
  // a page a line
  const lines = pages.map((page) => JSON.stringify({ ...page, pictures: picturesIn(page) }));
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"pages":[${lines.length > 0 ? `\n${lines.join(",\n")}\n` : ""}]}\n`;
}

/** How a report for `merge` begins. */
export const BLOB = /^\{"blob":"/;

/** What one report for `merge` holds. */
export interface Blob {
  readonly language: Language;
  readonly outcome: Outcome;
}

/** Undefined for what no audit of this version has written. */
export function readBlob(text: string): Blob | undefined {
  if (!BLOB.test(text)) return undefined;
  try {
    const { blob, language, shard, today, pages, failures, ...others } = JSON.parse(text) as Written;
    const read = readShard(shard);
    if (blob !== version || !read) return undefined;
    const results = [...pages.map(withPictures), ...failures];
    const rest = { ...others, shard: read, today: new Date(today), answers: [] };
    return { language, outcome: outcomeOf(results, rest) };
  } catch {
    return undefined;
  }
}

interface Written extends Omit<Outcome, "pages" | "shard" | "today" | "answers" | "known" | "gone"> {
  readonly blob: string;
  readonly language: Language;
  readonly shard: string;
  readonly today: string;
  readonly pages: readonly WrittenPage[];
}

type WrittenPage = Omit<AuditedPage, "pictures"> & { readonly pictures: ReturnType<typeof picturesIn> };

/** Each picture with the place of its finding among all of its page. */
function picturesIn(page: AuditedPage): (readonly [place: number, picture: Picture])[] {
  return pictured(page).flatMap((finding, place) => {
    const picture = page.pictures.get(finding);
    return picture ? [[place, picture] as const] : [];
  });
}

function withPictures(page: WrittenPage): AuditedPage {
  const findings = pictured(page);
  const pictures = page.pictures.flatMap(([place, picture]) => {
    const finding = findings[place];
    return finding ? [[finding, picture] as const] : [];
  });
  return { ...page, pictures: new Map(pictures) };
}

function pictured({ findings, known, reviews }: Pick<AuditedPage, "findings" | "known" | "reviews">) {
  return [...findings, ...known, ...reviews];
}
