import type { Details, Severity } from "../issue";

/** The languages that sentences for authors are written in. */
export type Language = "fr" | "en";

export type Sentence = (details: Details) => string;

/** A rule: how grave, and its sentence in each language: what is wrong, and what to write instead. */
export type Row = Readonly<Record<Language, Sentence> & { severity: Severity }>;
