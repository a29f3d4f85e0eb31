import type { Arguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { Options } from "@dsfr-blocks/base/node/command/options";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { OnFileError } from "@dsfr-blocks/base/node/userError";
import type { Journey } from "@dsfr-blocks/base/journey";
import type { Translations } from "@dsfr-blocks/base/node/command/options";
import type { RuleSet } from "../rule";
import type { MarkdownPage, UnreadableFile } from "../subjects";

/** What the command is asked, by the names of its options and of those that a host adds. */
export type AnyArguments = Arguments<string>;

/** What a site's settings say of the audit. */
export interface AuditSettings {
  /** The level of each rule. */
  readonly rules: Readonly<Record<string, string | undefined>>;
  readonly journeys: readonly Journey[];
  /** The file's name, for sentences, and the key of the journeys in it. */
  readonly file: string;
  readonly key: string;
}

/** Pages that are made of files of another kind, such as Markdown. */
export interface PageSources {
  /** The ends of their names: `[".md"]`. */
  readonly extensions: readonly string[];
  /** The files of a folder that are such pages. */
  inFolder(folder: string, args: AnyArguments, io: Io, onError: OnFileError): readonly TextFile[];
  /** What else a folder may lack, for the sentence that says so; it ends with a comma and a space. */
  missing(args: AnyArguments, io: Io): Translations;
  /** The files as pages, with those that cannot be read. */
  pages(
    files: readonly TextFile[],
    args: AnyArguments,
    io: Io,
  ): Promise<{ readonly pages: readonly MarkdownPage[]; readonly unread: readonly UnreadableFile[] }>;
}

/** What another tool adds to the command, such as pages made from Markdown. */
export interface Host {
  /** How the command is called, in its help and its sentences. */
  readonly name: string;
  readonly operands?: Translations;
  readonly doc?: Translations;
  readonly options?: Options;
  readonly sources?: PageSources;
  /** Rules for the pages of `sources`. */
  readonly rules?: RuleSet;
  settings(args: AnyArguments, io: Io): AuditSettings;
}
