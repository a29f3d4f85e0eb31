// @vitest-environment jsdom

import { virtual } from "@guidepup/virtual-screen-reader";
import { afterEach, describe, expect, it } from "vitest";
import { listReviewed } from "../support/reviewed";

afterEach(() => {
  document.body.innerHTML = "";
});

// `npx vitest -u` writes the files anew; what changes is then to be read by a person
describe("what someone who cannot see the page hears, in order", () => {
  it.each(listReviewed().map(({ file, html }) => [file, html] as const))(
    "matches the reviewed transcript: %s",
    async (file, html) => {
      document.documentElement.lang = "fr";
      document.body.innerHTML = html;
      await virtual.start({ container: document.body });
      while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
      const phrases = await virtual.spokenPhraseLog();
      await virtual.stop();
      // a reader that says nothing but where the page starts and ends has read nothing
      expect(phrases.length).toBeGreaterThan(3);
      await expect(`${phrases.join("\n")}\n`).toMatchFileSnapshot(`../transcripts/${file}.heard.txt`);
    },
  );
});
