import type { Arguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { Options } from "@dsfr-blocks/base/node/command/options";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { OnFileError } from "@dsfr-blocks/base/node/userError";
import type { Journey } from "@dsfr-blocks/base/journey";
import type { Translations } from "@dsfr-blocks/base/node/command/options";
import type { RuleSet } from "../rule";
import type { MarkdownPage, UnreadableFile } from "../subjects";

/** Arguments of the command: values of the command's own options, and of the options that an audit tool adds. */
export type AnyArguments = Arguments<string>;

/** Part of a site's settings that is about the audit. */
export interface AuditSettings {
  /** Severity of each rule, or `off`, by rule name. */
  readonly rules: Readonly<Record<string, string | undefined>>;
  readonly journeys: readonly Journey[];
  /** Name of the settings file, for messages. */
  readonly file: string;
  /** Key of the journeys in the settings file. */
  readonly key: string;
}

/** Source of pages that are built from another type of file, such as Markdown. */
export interface PageSources {
  /** Extensions of the source files: `[".md"]`. */
  readonly extensions: readonly string[];
  /** Returns the page files in a folder. */
  findFiles(folder: string, args: AnyArguments, io: Io, onError: OnFileError): readonly TextFile[];
  /**
   * Returns a part of the message about a folder without pages: the part in which the missing source files are named. This text
   * ends with a comma and a space, because the message then names the missing HTML files.
   */
  describeMissing(args: AnyArguments, io: Io): Translations;
  /** Creates the pages of the files. Also returns the files that cannot be read. */
  createPages(
    files: readonly TextFile[],
    args: AnyArguments,
    io: Io,
  ): Promise<{ readonly pages: readonly MarkdownPage[]; readonly unread: readonly UnreadableFile[] }>;
}

/** Tool that runs the command: `rgaa-audit` itself, or another tool that adds its own pages, rules and settings. */
export interface AuditTool {
  /** Name of the command in its help and its messages, such as `dsfr-blocks audit`. */
  readonly name: string;
  readonly operands?: Translations;
  readonly description?: Translations;
  readonly options?: Options;
  readonly sources?: PageSources;
  /** Rules for the pages of `sources`. */
  readonly rules?: RuleSet;
  /** Reads the settings of the site. */
  readSettings(args: AnyArguments, io: Io): AuditSettings;
}
