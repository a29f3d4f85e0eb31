import { posix } from "node:path";
import type { Edit, FrameworkSettings, Start } from "./framework";

/** Packages that pages with React need, with the version ranges of a new site. */
export const REACT = { react: "^19.0.0", "react-dom": "^19.0.0" };
export const REACT_TYPES = {
  "@types/react": "^19.0.0",
  "@types/react-dom": "^19.0.0",
  typescript: "^5.9.3",
};

export const VITE_IMPORT = 'import { dsfrBlocks } from "dsfr-blocks/vite";';
/** Part of a `FrameworkSettings` that adds our plugin to the settings of a site built with Vite. */
export const VITE_PLUGINS = {
  imports: VITE_IMPORT,
  usage: "  plugins: [dsfrBlocks(), …],",
  pattern: /\bplugins\s*:\s*\[(\s*)(?!\s|\])/gm,
  replacement: "plugins: [$1dsfrBlocks(), ",
};

/** Import path of the types for imports of pages and styles. */
export const TYPES = "dsfr-blocks/client";

/** Returns the path with which `file` imports `target`. */
export function getImportPath(file: string, target: string): string {
  const path = posix.relative(posix.dirname(file), target);
  return path.startsWith(".") ? path : `./${path}`;
}

/** Returns the extension of files with JSX: `jsx` for a site without TypeScript. */
export const getJsxExtension = ({ isTyped }: Start) => (isTyped ? "tsx" : "jsx");

/** Returns the texts of the files around the pages of the starter's site, by path in this folder. */
export function getFrameFiles(folder: string, { frame }: Start): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(frame).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** Returns an edit that adds our types to the `types` of a `tsconfig.json`, if the file has exactly one `types` list. */
export function createTypesEdit(path: string): Edit {
  return {
    path,
    apply: (text) => {
      if (text.includes(`"${TYPES}"`)) return text;
      const lists = /"types"\s*:\s*\[\s*(\])?/g;
      return text.match(lists)?.length === 1
        ? text.replace(lists, (_, isEmpty) => `"types": ["${TYPES}"${isEmpty ? "]" : ", "}`)
        : undefined;
    },
    lines: `"types": ["${TYPES}", …]`,
  };
}

/** Returns an edit that adds our types and compiler options to a `tsconfig.json`, if the file is JSON without comments. */
export function createCompilerEdit(path: string, options: Readonly<Record<string, unknown>>): Edit {
  return {
    path,
    apply: (text) => {
      try {
        const config = JSON.parse(text) as { compilerOptions?: Readonly<Record<string, unknown>> };
        const { compilerOptions = {} } = config;
        const types = [compilerOptions["types"] ?? [], TYPES].flat();
        const newOptions = { ...options, ...compilerOptions, types: [...new Set(types)] };
        const newConfig = { ...config, compilerOptions: newOptions };
        return JSON.stringify(newConfig) === JSON.stringify(config)
          ? text
          : `${JSON.stringify(newConfig, null, 2)}\n`;
      } catch {
        return undefined; // the file contains comments
      }
    },
    lines: JSON.stringify({ compilerOptions: { ...options, types: [TYPES] } }, null, 2),
  };
}

/** Returns the source of a module that finds the pages of the content by URL, for a bundler with `import.meta.glob`. */
export const formatPagesModule = ({
  pages,
}: Start) => `import type { CompiledPage } from "dsfr-blocks/compiled";

/** File name of the home page. The URL of any other page is the name of its file. */
const HOME = "${pages[0].name}";

const files = import.meta.glob<CompiledPage>("../content/*.md", { eager: true, import: "default" });
const pages = new Map(
  Object.entries(files).map(([file, page]) => {
    const name = file.replace(/^.*\\/|\\.md$/g, "");
    return [name === HOME ? "/" : \`/\${name}/\`, page];
  }),
);

/** Returns the page at a path, with or without the last slash. */
export const pageAt = (path: string): CompiledPage | undefined => pages.get(path.replace(/\\/?$/, "/"));
`;

/** Code that returns the page for unknown URLs. `base` is the path under which the site is published, without a final slash. */
export const RETURN_NOT_FOUND = `  return (
    <Frame path="" base={base}>
      <main id="contenu" className="fr-container fr-py-6w">
        <h1>Page introuvable</h1>
        <p>Cette page n’existe pas, ou son adresse a changé.</p>
        <p>
          <a className="fr-btn" href={\`\${base}/\`}>
            Revenir à l’accueil
          </a>
        </p>
      </main>
    </Frame>
  );`;

/** Start tag of a document in French, with the visitor's colour scheme. */
export const HTML = '<html lang="fr" data-fr-scheme="system">';

/**
 * Returns an edit that replaces the `<html>` start tag in a file, or Next's `<Html>`, if the tag has no attribute other than
 * `lang`.
 */
export function createDocumentEdit(path: string): Edit {
  return {
    path,
    apply: (text) => {
      if (text.includes("data-fr-scheme")) return text;
      const found = text.match(/<html\b[^>{]*>/gi);
      return found?.length === 1 && /^<html(?: lang="[\w-]*")?>$/i.test(found[0])
        ? text.replace(found[0], HTML.replace("<html", found[0].slice(0, 5)))
        : undefined;
    },
    lines: HTML,
  };
}

/**
 * Returns the text of a framework's settings file with our plugin. Returns undefined if the text does not have the expected
 * structure.
 */
export function addToSettings(
  text: string,
  { imports, pattern, replacement, unsupported }: FrameworkSettings,
): string | undefined {
  // a CommonJS module has no import, and cannot be edited
  const lastImport = [...text.matchAll(/^(?:import\b.*|\}) from .+$/gm)].at(-1);
  if (!lastImport || unsupported?.test(text) || text.match(pattern)?.length !== 1) return undefined;
  const end = lastImport.index + lastImport[0].length;
  return `${text.slice(0, end)}\n${imports}${text.slice(end)}`.replace(pattern, replacement);
}
