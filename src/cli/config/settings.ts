import type { Language } from "../../content/sentences";
import { type PeopleFolder, readPeople } from "../../files/readPeople";
import type { Finding } from "../report/finding";
import { configFinder } from "./findConfig";
import { type Config, NO_CONFIG, readConfig } from "./readConfig";

/** What a site says of itself and of how its pages are checked. */
export interface SiteSettings extends Omit<Config, "people"> {
  readonly directory: PeopleFolder | undefined;
}

/** What was asked for in so many words: it comes before what is found. */
export interface Asked {
  readonly config: string | undefined;
  readonly people: string | undefined;
}

export interface AllSettings {
  readonly of: (page: string) => SiteSettings;
  /** Each folder of people once. */
  readonly directories: readonly PeopleFolder[];
  /** What is wrong with the settings: nothing is checked by them. */
  readonly faults: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

/** The settings of all pages; each file and each folder is read once. */
export function settingsOf(
  pages: readonly string[],
  asked: Asked,
  cwd: string,
  language: Language,
): AllSettings {
  const configs = new Map<string | undefined, Config>([[undefined, NO_CONFIG]]);
  const directories = new Map<string, PeopleFolder>();
  const faults: Finding[] = [];
  const sources = new Map<string, string>();
  const find = asked.config === undefined ? configFinder(cwd) : () => asked.config;

  const configAt = (file: string | undefined): Config => {
    const known = configs.get(file);
    if (known || file === undefined) return known ?? NO_CONFIG;
    const { config, findings, source } = readConfig(file, cwd, language);
    configs.set(file, config);
    faults.push(...findings);
    sources.set(file, source);
    return config;
  };
  const directoryAt = (folder: string): PeopleFolder => {
    const directory = directories.get(folder) ?? readPeople(folder, cwd, language);
    directories.set(folder, directory);
    return directory;
  };

  const settings = new Map<string, SiteSettings>();
  for (const page of pages) {
    const { people, ...config } = configAt(find(page));
    const folder = asked.people ?? (faults.length > 0 ? undefined : people);
    settings.set(page, { ...config, directory: folder === undefined ? undefined : directoryAt(folder) });
  }
  const none = { ...NO_CONFIG, directory: undefined };
  return {
    of: (page) => settings.get(page) ?? none,
    directories: [...directories.values()],
    faults,
    sources,
  };
}
