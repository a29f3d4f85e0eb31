/** A page of the starter. */
export interface StartPage {
  /** Path from the site's folder: `content/devenir.md`. */
  readonly file: string;
  /** Name of the page in a URL; `component` is the name of its component. */
  readonly name: string;
  readonly component: string;
  readonly title: string;
  readonly layout: string;
  /** URL of the page in the starter's own site: `/devenir/`. */
  readonly url: string;
}

/** State of the site, and the pages to write. */
export interface Start {
  /** The first page, then the other pages to write. */
  readonly pages: readonly [StartPage, ...StartPage[]];
  /** Files around the pages of the starter's site, by file name: `Header.tsx`, `site.css`. */
  readonly frame: Readonly<Record<string, string>>;
  readonly isTyped: boolean;
  /** Whether the site has this file or folder. */
  readonly has: (path: string) => boolean;
  /** Returns the text of a file, or an empty text if the file does not exist. */
  readonly read: (path: string) => string;
  /**
   * Returns the version range of a package in the site's `package.json`, or undefined if the file does not list the package.
   */
  readonly getVersionRange: (name: string) => string | undefined;
}

type Texts = Readonly<Record<string, string>>;

/** Properties of a framework that `init` uses. */
export interface Framework {
  /**
   * Package that identifies the framework. `markerFiles` are files that also identify the framework. `package` and
   * `markerFiles` are both undefined for a site without a framework.
   */
  readonly package?: string;
  readonly markerFiles?: readonly string[];
  /** Whether the site is built as static files, whose day is the day of the build. */
  readonly isStatic?: (start: Start) => boolean;
  /** Packages that the pages need, each with its version range. */
  readonly needs: (start: Start) => Texts;
  /** Additional packages of a new site: packages that build the site, and types. */
  readonly builds?: Texts;
  /** Scripts of a new site's `package.json`. */
  readonly scripts?: Texts;
  /** Files and folders that the builds of a new site write, for its `.gitignore`. */
  readonly generatedPaths?: readonly string[];
  readonly settings?: FrameworkSettings;
  /** The starter's complete site, for a folder that has no page yet, or only the pages of the framework's template. */
  readonly site?: FrameworkSite;
  /** Returns the files that show the pages in an existing site, by path. The first file shows the first page. */
  readonly files: (start: Start) => Texts;
  /** Returns the changes that existing files need. */
  readonly edits?: (start: Start) => readonly Edit[];
  /** Folder of static files; `public` by default. */
  readonly publicFolder?: string;
  /** Folder of people's entries; `content/people` by default. */
  readonly peopleFolder?: string;
  /** Returns the command that starts the site, and the URL of its first page. */
  readonly getPreview?: (start: Start) => { readonly command: string; readonly url: string };
}

export interface FrameworkSite {
  /** Whether the site has no page yet. */
  readonly isEmpty: (start: Start) => boolean;
  readonly files: (start: Start) => Texts;
  /**
   * Files of the framework's own template that the starter's files replace, by path. Each pattern matches the text of a
   * file that the user has not edited yet.
   */
  readonly template: Readonly<Record<string, RegExp>>;
  /** Paths of the framework's template that the starter's site does not use. */
  readonly unused: readonly string[];
  /** Text of a new settings file of the framework, if the site's pages need other settings than pages in an existing site. */
  readonly settings?: string;
  readonly url: string;
}

/** A change in an existing file of the site. */
export interface Edit {
  readonly path: string;
  /** Returns the text with the change, or undefined if the text does not have the expected structure. */
  readonly apply: (text: string) => string | undefined;
  /** Lines to add by hand if the command does not make the change. */
  readonly lines: string;
}

/** The framework's own settings file, and the part of this library in that file. */
export interface FrameworkSettings {
  /** Name of the file, without its extension. `extension` is the extension of a new file. */
  readonly name: string;
  readonly extension: string;
  /** Text of a new file. */
  readonly text: string;
  /** Import that the user adds to an existing file. `usage` is the line that uses the import. */
  readonly imports: string;
  readonly usage: string;
  /** Matches exactly once in a text with the expected structure. `replacement` replaces the match. */
  readonly pattern: RegExp;
  readonly replacement: string;
  /** Matches a text that cannot be edited automatically. */
  readonly unsupported?: RegExp;
}
