import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Sink } from "@dsfr-blocks/base/node/command/io";
import { run } from "@dsfr-blocks/tools/cli/run";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own, in which the command runs as a person's would; only the process is missing. */
export function createWorkshop(files: Files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "dsfr-blocks-")));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return {
    folder,
    list: () => readdirSync(folder).sort(),
    read: (name: string) => readFileSync(join(folder, name), "utf8"),
    write: (name: string, content: string) => writeFileSync(join(folder, name), content),
    removeFile: (name: string) => rmSync(join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    /** Runs a command line, or its words; `screen` is what both outputs are said to be. */
    run: async (
      line: string | readonly string[],
      screen: Omit<Sink, "write"> = {},
      env: Record<string, string> = {},
      cwd: string = folder,
    ) => {
      const written = { out: "", err: "" };
      const stdout = { ...screen, write: (text: string) => (written.out += text) };
      const stderr = { ...screen, write: (text: string) => (written.err += text) };
      const io = { cwd, stdout, stderr, env, now: new Date("2026-04-14T10:00:00Z") };
      const code = await run(typeof line === "string" ? line.split(" ").filter(Boolean) : line, io);
      return { code, ...written };
    },
  };
}

export type Workshop = ReturnType<typeof createWorkshop>;

/** A page with nothing wrong, as short as one can be. */
export const PAGE = `---
layout: candidates
title: Devenir testeuse
open: true
head:
  questions:
    - question: Vous aimez les essais.
  sub: Rejoignez-nous.
  apply:
    title: Postuler
    url: /postuler
  call:
    title: Règlement
    url: /img/reglement.pdf
def:
  title: Le métier
  info:
    title: "[tɛst] n. m., essai."
    desc: Un essai.
what:
  title: Les raisons
  defs:
    - def: Essayer tout
profiles:
  title: Les profils
  desc: Des gens curieux.
  sub: Elles et ils l’ont fait
  list:
    - Camille Exemple
conditions:
  title: Les conditions
  desc: Un contrat.
how:
  title: Les étapes
  desc: |
    1. Écrire

       Une lettre.
wait:
  title: Appel fermé
  desc: Revenez bientôt.
---
`;
