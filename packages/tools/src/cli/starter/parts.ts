import { posix } from "node:path";
import type { Edit, FrameworkSettings, Start } from "./framework";

/** What pages of React need, in the versions that a new site gets. */
export const REACT = { react: "^19.0.0", "react-dom": "^19.0.0" };
export const REACT_TYPES = {
  "@types/react": "^19.0.0",
  "@types/react-dom": "^19.0.0",
  typescript: "^5.9.3",
};

export const VITE_IMPORT = 'import { dsfrBlocks } from "dsfr-blocks/vite";';
/** The plugin among those of a site that is made with Vite. */
export const VITE_PLUGINS = {
  imports: VITE_IMPORT,
  use: "  plugins: [dsfrBlocks(), …],",
  place: /\bplugins\s*:\s*\[(\s*)(?!\s|\])/gm,
  placed: "plugins: [$1dsfrBlocks(), ",
};

/** The part of the types that an import of a page and of the styles needs. */
export const TYPES = "dsfr-blocks/client";

/** How a file names another one. */
export function from(file: string, other: string): string {
  const path = posix.relative(posix.dirname(file), other);
  return path.startsWith(".") ? path : `./${path}`;
}

/** A site without types has its JSX in files of JavaScript. */
export const jsxIn = ({ isTyped }: Start) => (isTyped ? "tsx" : "jsx");

/** What stands around a page of the starter's site, in a folder. */
export function frameIn(folder: string, { frame }: Start): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(frame).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** The types among those that a `tsconfig.json` names, where it names some. */
export function typesEdit(path: string): Edit {
  return {
    path,
    edited: (text) => {
      if (text.includes(`"${TYPES}"`)) return text;
      const lists = /"types"\s*:\s*\[\s*(\])?/g;
      return text.match(lists)?.length === 1
        ? text.replace(lists, (_, isEmpty) => `"types": ["${TYPES}"${isEmpty ? "]" : ", "}`)
        : undefined;
    },
    lines: `"types": ["${TYPES}", …]`,
  };
}

/** Options of the compiler in a `tsconfig.json` that is plain JSON. */
export function compilerEdit(path: string, options: Readonly<Record<string, unknown>>): Edit {
  return {
    path,
    edited: (text) => {
      try {
        const config = JSON.parse(text) as { compilerOptions?: Readonly<Record<string, unknown>> };
        const { compilerOptions = {} } = config;
        const types = [compilerOptions["types"] ?? [], TYPES].flat();
        const after = { ...options, ...compilerOptions, types: [...new Set(types)] };
        const whole = { ...config, compilerOptions: after };
        return JSON.stringify(whole) === JSON.stringify(config)
          ? text
          : `${JSON.stringify(whole, null, 2)}\n`;
      } catch {
        return undefined; // it has comments
      }
    },
    lines: JSON.stringify({ compilerOptions: { ...options, types: [TYPES] } }, null, 2),
  };
}

/** The pages of the content, by their addresses, for a bundler that has globs. */
export const pagesModule = ({ pages }: Start) => `import type { CompiledPage } from "dsfr-blocks/compiled";

/** The page that the site opens on; the address of each other one is the name of its file. */
const HOME = "${pages[0].name}";

const files = import.meta.glob<CompiledPage>("../content/*.md", { eager: true, import: "default" });
const pages = new Map(
  Object.entries(files).map(([file, page]) => {
    const name = file.replace(/^.*\\/|\\.md$/g, "");
    return [name === HOME ? "/" : \`/\${name}/\`, page];
  }),
);

/** The page at an address, with or without its last slash. */
export const pageAt = (path: string): CompiledPage | undefined => pages.get(path.replace(/\\/?$/, "/"));
`;

/** The document in French, which follows the visitor's theme. */
export const HTML = '<html lang="fr" data-fr-scheme="system">';

/** The document's own element in a file that writes it. */
export function documentEdit(path: string): Edit {
  return {
    path,
    edited: (text) => {
      if (text.includes("data-fr-scheme")) return text;
      const found = text.match(/<html\b[^>{]*>/g);
      return found?.length === 1 && /^<html(?: lang="[\w-]*")?>$/.test(found[0])
        ? text.replace(found[0], HTML)
        : undefined;
    },
    lines: HTML,
  };
}

/** A host's settings with our part; undefined for a text that has not the usual form. */
export function configured(
  text: string,
  { imports, place, placed, unless }: FrameworkSettings,
): string | undefined {
  // none in a module of Node's former kind
  const lastImport = [...text.matchAll(/^(?:import\b.*|\}) from .+$/gm)].at(-1);
  if (!lastImport || unless?.test(text) || text.match(place)?.length !== 1) return undefined;
  const end = lastImport.index + lastImport[0].length;
  return `${text.slice(0, end)}\n${imports}${text.slice(end)}`.replace(place, placed);
}
