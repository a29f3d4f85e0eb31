import { realpathSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { createWorkshop, type Workshop } from "../../../../tests/support/workshop";
import { loadModule } from "./loadModule";

let shop: Workshop;
afterEach(() => shop.remove());

/** Loads `main.ts` of a folder, and returns its export, or its error, and the dependencies. */
function load() {
  const folder = realpathSync(shop.folder);
  const dependencies = new Set<string>();
  const addFile = (path: string) => void dependencies.add(path.slice(folder.length + 1));
  try {
    const exported = loadModule(join(folder, "main.ts"), "main.ts", {}, { addFile, addFolder: addFile });
    return { exported, dependencies: [...dependencies] };
  } catch (error) {
    return { exported: error, dependencies: [...dependencies] };
  }
}

it("gives the files that a module imports, before it loads them", () => {
  shop = createWorkshop({
    "main.ts": 'import { b } from "./b.js";\nexport { c } from "./folder";\nexport default b;\n',
    "b.tsx": "export const b = <p/>;;;\n",
    "folder/index.ts": "throw new Error('c');\n",
    "other.ts": "",
  });
  const { dependencies, exported } = load();
  expect(String(exported)).toContain("brokenSettings");
  expect(dependencies).toEqual(["main.ts", "b.tsx", "folder/index.ts"]);
});

it("gives the places of a file that an import lacks, and loads it once it is added", () => {
  shop = createWorkshop({ "main.ts": 'import { b } from "./b";\nexport default b;\n' });
  expect(load().dependencies).toEqual(
    expect.arrayContaining(["main.ts", "b", "b.ts", "b.tsx", join("b", "index.ts")]),
  );
  shop.write("b.ts", "export const b = 1;\n");
  expect(load()).toEqual({ exported: 1, dependencies: ["main.ts", "b.ts"] });
  // from the cache
  expect(load()).toEqual({ exported: 1, dependencies: ["main.ts", "b.ts"] });
  shop.write("b.ts", "export const b = 22;\n");
  expect(load()).toEqual({ exported: 22, dependencies: ["main.ts", "b.ts"] });
});
