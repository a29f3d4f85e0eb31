import { describe, expect, it } from "vitest";
import { getDocumentFormat, namesFormat, toSafeUrl } from "@dsfr-blocks/base/url";
import { resolveFromRoot } from "./url";

describe("an address is put on a page", () => {
  it.each([
    "/page",
    "page",
    "#ancre",
    "?q=1",
    "//exemple.fr",
    "https://exemple.fr",
    "HTTP://exemple.fr",
    "mailto:a@b.fr",
    "tel:+33",
  ])("%s", (url) => expect(toSafeUrl(url, "link")).toBe(url));
});

it("controls and spaces around an address are skipped, as browsers do, and no other character", () => {
  const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const skipped = characters.filter((character) => toSafeUrl(`${character}/a${character}`, "link") === "/a");
  expect(skipped).toEqual(characters.slice(0, 0x21));
});

describe("an address is refused", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "javascript&colon;alert(1):",
    "",
    "  ",
    "http://",
    "https:",
    "mailto:",
  ])("%j", (url) => expect(toSafeUrl(url, "link")).toBeUndefined());

  it("for an image when it is no http(s) one", () => {
    expect(toSafeUrl("mailto:a@b.fr", "image")).toBeUndefined();
    expect(toSafeUrl("data:image/svg+xml,x", "image")).toBeUndefined();
  });
});

it("gives a host or a mailbox its scheme", () => {
  expect(
    ["www.exemple.fr/a", "a.b@exemple.fr", "a@2x.png/b"].map((url) => resolveFromRoot(url, "link")),
  ).toEqual(["https://www.exemple.fr/a", "mailto:a.b@exemple.fr", "/a@2x.png/b"]);
});

it("takes a bare path from the site's root, and leaves all others alone", () => {
  expect(
    ["img/a.pdf", "/a", "#a", "?a", "./a", "../a", "https://b.fr", "mailto:a@b.fr"].map((url) =>
      resolveFromRoot(url, "link"),
    ),
  ).toEqual(["/img/a.pdf", "/a", "#a", "?a", "./a", "../a", "https://b.fr", "mailto:a@b.fr"]);
});

it("knows a document by its path", () => {
  expect(
    ["/a.pdf", "/A.ODT?v=2", "/a.zip#x", "/page", "https://exemple.fr", "/a.html", "/pdf"].map(
      getDocumentFormat,
    ),
  ).toEqual(["PDF", "ODT", "ZIP", undefined, undefined, undefined, undefined]);
});

it("finds a format in words, as a word of its own", () => {
  const named = ["la charte (PDF)", "le pdf", "charte.pdf", "PDF, 2 Mo", "la charte", "apdf", "PDFs"];
  expect(named.map((words) => namesFormat(words, "PDF"))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(namesFormat("le document", "DOC")).toBe(false);
});
