import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBasePath, getBasePath, removeBasePath, resolveFromRoot, resolveUnder } from "./url";

it.each([
  ["/eig/", "/eig"],
  ["/eig", "/eig"],
  ["/a/b/", "/a/b"],
  ["https://exemple.gouv.fr/eig/", "/eig"],
  ["//exemple.gouv.fr/eig/", "/eig"],
  ["https://exemple.gouv.fr", ""],
  ["/", ""],
  ["", ""],
  ["./", ""],
  ["../", ""],
  [undefined, ""],
])("the path of the host's setting %j is %j", (base, path) => expect(getBasePath(base)).toBe(path));

const resolve = resolveUnder("/eig/");

describe("a URL of the site gets the base path, once", () => {
  it.each([
    ["/devenir/", "/eig/devenir/"],
    ["devenir/", "/eig/devenir/"],
    ["img/a.pdf", "/eig/img/a.pdf"],
    ["/", "/eig/"],
    ["/#suite", "/eig/#suite"],
    ["/eigs/", "/eig/eigs/"],
    ["/eig/devenir/", "/eig/devenir/"],
    ["/eig", "/eig"],
    ["/eig?page=2", "/eig?page=2"],
    ["/eig#suite", "/eig#suite"],
  ])("%s: %s", (url, expected) => expect(resolve(url, "link")).toBe(expected));
});

describe("any other URL stays", () => {
  it.each([
    "https://exemple.fr/a",
    "HTTP://exemple.fr",
    "//exemple.fr/a",
    "#suite",
    "?page=2",
    "./a",
    "../a",
    "mailto:a@b.fr",
    "tel:+33123456789",
  ])("%s", (url) => expect(resolve(url, "link")).toBe(url));
});

it("resolves nothing else without a base path", () => {
  fc.assert(
    fc.property(fc.string(), (url) => {
      for (const base of ["/", "", "./", undefined])
        expect(resolveUnder(base)(url, "link")).toBe(resolveFromRoot(url, "link"));
    }),
  );
});

const path = fc.webPath().map((text) => `/${text.replace(/^\/+/, "")}`);
const basePath = fc
  .array(fc.stringMatching(/^[\w-]+$/), { minLength: 1, maxLength: 3 })
  .map((names) => `/${names.join("/")}`);

it("adds a base path once, and removes it", () => {
  fc.assert(
    fc.property(basePath, path, (base, url) => {
      const added = addBasePath(url, base);
      expect(addBasePath(added, base)).toBe(added);
      expect(`${added}/`.startsWith(`${base}/`) || /^[?#]/.test(added.slice(base.length))).toBe(true);
      if (added !== url) expect(removeBasePath(added, base)).toBe(url);
    }),
  );
});

it("changes no URL of another site, and no fragment", () => {
  const others = fc.oneof(
    fc.webUrl(),
    fc.webUrl().map((url) => url.replace(/^https?:/, "")),
    fc.string().map((text) => `#${text}`),
    fc.string().map((text) => `?${text}`),
    fc.emailAddress().map((address) => `mailto:${address}`),
    fc.stringMatching(/^[\d ]+$/).map((digits) => `tel:+${digits}`),
  );
  fc.assert(
    fc.property(basePath, others, (base, url) => {
      expect(addBasePath(url, base)).toBe(url);
      expect(resolveUnder(base)(url, "link")).toBe(url);
    }),
  );
});
