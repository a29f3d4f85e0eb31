// `node scripts/sbom.mjs FOLDER` packs each published package, and writes its software bill of materials in CycloneDX: the
// package is installed in an empty folder, so that the list is what npm installs for a site.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "./consumers/run.mjs";

const [folder = "sbom"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

for (const option of ["", "-w packages/rgaa-audit", "-w packages/cms"]) {
  const site = mkdtempSync(join(tmpdir(), "dsfr-blocks-sbom-"));
  const [{ filename, name }] = JSON.parse(
    run(`npm pack --ignore-scripts --json --pack-destination "${site}" ${option}`, "."),
  );
  writeFileSync(
    join(site, "package.json"),
    JSON.stringify({ name: `${name}-installed`, version: "0.0.0", private: true }),
  );
  run(`npm install --ignore-scripts --no-audit --no-fund "./${filename}"`, site);
  const text = run("npm sbom --sbom-format cyclonedx --sbom-type library", site);
  copyFileSync(join(site, filename), join(folder, `${name}.tgz`));
  rmSync(site, { recursive: true });
  const file = resolve(folder, `${name}.cdx.json`);
  writeFileSync(file, text);
  console.log(`${file}: ${countComponents(name, JSON.parse(text))} components`);
}

/**
 * Returns the number of components. Throws an `Error` if the package is missing, or if a component has no licence or no
 * package URL.
 * @param {string} name
 * @param {{ bomFormat: string, components: { name: string, purl?: string, licenses?: unknown[] }[] }} bom
 */
function countComponents(name, { bomFormat, components }) {
  if (
    bomFormat !== "CycloneDX" ||
    !components.some((component) => component.purl?.startsWith(`pkg:npm/${name}@`))
  )
    throw new Error(`The SBOM does not contain ${name}.`);
  const unclear = components.filter(({ purl, licenses = [] }) => !purl || licenses.length === 0);
  if (unclear.length > 0)
    throw new Error(`No licence or URL: ${unclear.map((component) => component.name).join(", ")}.`);
  return components.length;
}
