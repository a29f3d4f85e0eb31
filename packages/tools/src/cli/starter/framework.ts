/** A page of the starter. */
export interface StartPage {
  /** Its file, from the site's folder: `content/devenir.md`. */
  readonly file: string;
  /** Its name in an address, and the name of its component. */
  readonly name: string;
  readonly component: string;
  readonly title: string;
  readonly layout: string;
  /** Where the starter's own site shows it: `/devenir/`. */
  readonly address: string;
}

/** What the site has, and the pages that it gets. */
export interface Start {
  /** The page to begin with, then those that it leads to. */
  readonly pages: readonly [StartPage, ...StartPage[]];
  /** What the starter's site has around its pages, by its file's name: `Header.tsx`, `Footer.tsx`, `Site.tsx`, `site.css`. */
  readonly frame: Readonly<Record<string, string>>;
  readonly isTyped: boolean;
  /** Whether the site has that folder or file. */
  readonly has: (path: string) => boolean;
  /** The text of a file; empty if there is none. */
  readonly read: (path: string) => string;
  /** The range of versions of a package that the site asks for; undefined for one that it does not. */
  readonly asksFor: (name: string) => string | undefined;
}

type Texts = Readonly<Record<string, string>>;

/** What a site is built with, as far as its pages ask. */
export interface Framework {
  /** The package that tells it, or a file; neither for a site without a host. */
  readonly package?: string;
  readonly signs?: readonly string[];
  /** The packages that its pages need, each with its range of versions. */
  readonly needs: (start: Start) => Texts;
  /** What a new site has besides: what builds it, and its types. */
  readonly builds?: Texts;
  /** The scripts of a new site's `package.json`. */
  readonly scripts?: Texts;
  readonly settings?: FrameworkSettings;
  /** The starter's whole site, for a folder that has no page yet, or those of a template alone. */
  readonly site?: HostSite;
  /** In a site that exists, the files that show the pages, by their paths; the first one shows the first page. */
  readonly files: (start: Start) => Texts;
  /** What has to change in files that are there. */
  readonly edits?: (start: Start) => readonly Edit[];
  /** The folder whose files are served as they are; `public` by default. */
  readonly publicFolder?: string;
  /** Where people's profiles are; `content/people` by default. */
  readonly peopleFolder?: string;
  /** The command that shows the pages, and the address of the first one. */
  readonly shows?: (start: Start) => { readonly command: string; readonly address: string };
}

export interface HostSite {
  /** Whether the site has no page yet. */
  readonly isEmpty: (start: Start) => boolean;
  readonly files: (start: Start) => Texts;
  /** The files of the host's own template which those take the place of, and by what they are known as nobody's yet. */
  readonly template: Readonly<Record<string, RegExp>>;
  /** What the template has that nothing asks for any more. */
  readonly unused: readonly string[];
  readonly address: string;
}

/** A change in a file that the site has. */
export interface Edit {
  readonly path: string;
  /** The text as it should be; undefined where it has another form than the usual. */
  readonly edited: (text: string) => string | undefined;
  /** What a person changes, where the command does not. */
  readonly lines: string;
}

/** The host's own settings file, and this library's part in it. */
export interface FrameworkSettings {
  /** Its name without an extension, and the extension that a new one has. */
  readonly name: string;
  readonly extension: string;
  /** A whole file, if there is none yet. */
  readonly text: string;
  /** What a person adds to theirs: an import, and where it is used. */
  readonly imports: string;
  readonly use: string;
  /** In a text of the usual form, what is there once, and what it becomes. */
  readonly place: RegExp;
  readonly placed: string;
  /** What a text of another form has. */
  readonly unless?: RegExp;
}
