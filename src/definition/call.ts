/** Where a call for applications stands. */
export type CallStatus = "upcoming" | "open" | "closed";

/** What an author says of a call. Dates are days, `2026-04-26`, in France; both are included. */
export interface Call {
  readonly open: boolean;
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
}

/** The moment to decide at: a day (`2026-04-26`), or an instant. */
export type Now = string | Date;

/**
 * The status of a call: never open unless `open` says so, and then between its dates. Without `now`, `open`
 * alone decides: a render depends on no clock. Before `opensAt` it is not open yet, whatever `open` says.
 */
export function callStatus({ open, opensAt, closesAt }: Call, now?: Now): CallStatus {
  const today = now === undefined ? undefined : dayOf(now);
  if (today && opensAt && today < opensAt) return "upcoming";
  if (!open) return "closed";
  return today && closesAt && today > closesAt ? "closed" : "open";
}

/** The day in France, `2026-04-26`, whose order is that of time. */
export function dayOf(now: Now): string {
  const text = String(now);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const instant = new Date(now);
  if (Number.isNaN(+instant)) throw new RangeError(`now is not a date: ${text}`);
  // en-CA writes days as ISO does
  return instant.toLocaleDateString("en-CA", { timeZone: "Europe/Paris" });
}

/** Where a day stands in a period, whose `first` and `last` day are included; undefined without a day. */
export function placeInPeriod(
  { first, last }: { readonly first: string; readonly last: string },
  now: Now | undefined,
): "before" | "during" | "after" | undefined {
  if (now === undefined) return undefined;
  const day = dayOf(now);
  return day < first ? "before" : day > last ? "after" : "during";
}

/** `26 avril 2026`, `1er mai 2026`, which no line break cuts. */
export function longDate(day: string, locale: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(+instant)) return day;
  const date = instant.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  // a month's first day is an ordinal in French
  return (locale.startsWith("fr") ? date.replace(/^1 /, "1er ") : date).replace(/ /g, "\u00A0");
}

/** The call of some content, where it has one: a block's props, or a page's. Dates without `open` are those of an open call. */
export function callOf(content: Readonly<Record<string, unknown>>): Call | undefined {
  const day = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  const dates = { opensAt: day(content["opensAt"]), closesAt: day(content["closesAt"]) };
  const { open = (dates.opensAt ?? dates.closesAt) && true } = content;
  return typeof open === "boolean" ? { open, ...dates } : undefined;
}

/** True for a call that was left open after its last day. */
export function isPast({ open, closesAt }: Call, today: string | undefined): boolean {
  return open && today !== undefined && closesAt !== undefined && closesAt !== "" && closesAt < today;
}
