import { expect, it } from "vitest";
import { parseCredentials, splitCredentials } from "./credentials";
import { hideCredentials } from "./page/hideCredentials";
import { AuditError, getCause } from "./sentences/errors";

it("hides the credentials of each URL of a text, and nothing else", () => {
  expect(hideCredentials("a https://equipe:se:cret@exemple.fr/a@b, http://x@exemple.fr")).toBe(
    "a https://exemple.fr/a@b, http://exemple.fr",
  );
  const others =
    "https://exemple.fr/?mail=nom@exemple.fr https://exemple.fr#a@b nom@exemple.fr <a href='https://a.fr'>@b";
  expect(hideCredentials(others)).toBe(others);
});

it("hides them in messages and in the causes of errors", () => {
  const url = "https://equipe:secret@exemple.fr/";
  expect(new AuditError("pageRedirected", { url }).format("fr", {})).not.toContain("secret");
  expect(getCause(new Error(`page.goto: Navigation to "${url}" is interrupted`))).toBe(
    'Navigation to "https://exemple.fr/" is interrupted',
  );
});

it("reads the credentials of an option and of a URL", () => {
  expect(parseCredentials("equipe:se:cret")).toEqual({ username: "equipe", password: "se:cret" });
  expect([parseCredentials("equipe"), parseCredentials(":secret")]).toEqual([undefined, undefined]);
  expect(splitCredentials("https://equipe:s%40cret@exemple.fr/a")).toEqual([
    "https://exemple.fr/a",
    { username: "equipe", password: "s@cret" },
  ]);
  expect(splitCredentials("https://exemple.fr/a")).toEqual(["https://exemple.fr/a"]);
});
