import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { TextPage } from "../../src/pages/TextPage";
import { compilePage, type CompilePageOptions } from "../../src/compiled/compile";
import { Page } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { metaTagsOf } from "../../src/compiled/metadata";

const content = {
  title: "Un titre",
  url: "/page/",
  share: "/img/partage.png",
  body: `
[une page](/devenir/), [la même](/eig/devenir/), [sans barre](devenir/#suite), [un document](/img/charte.pdf),
[un autre site](https://exemple.fr/a), [un autre encore](//exemple.fr/a), [une partie](#suite),
[un courriel](mailto:a@exemple.fr) et [un téléphone](tel:+33123456789).

![Un phare](/img/phare.svg)
`,
} as const;

const compile = (options: CompilePageOptions = {}) =>
  compilePage(TextPage, content, { base: "/eig/", ...options });

const urlsOf = (html: string) => Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), ([, url = ""]) => url);

it("a page under a path has this path once in each URL of the site, in both renderings", () => {
  const page = compile();
  const html = renderToStaticMarkup(<Page {...page} />);
  expect(urlsOf(html)).toEqual([
    "/eig/",
    "/eig/devenir/",
    "/eig/devenir/",
    "/eig/devenir/#suite",
    "/eig/img/charte.pdf",
    "https://exemple.fr/a",
    "//exemple.fr/a",
    "#suite",
    "mailto:a@exemple.fr",
    "tel:+33123456789",
    "/eig/img/phare.svg",
  ]);
  expect(toHtml(page)).toBe(html);
  expect(html).not.toMatch(/ (?:base|route)=/);
  expect(page.base).toBe("/eig");
});

it("the metadata of a page has its public URL", () => {
  const tags = metaTagsOf(compile({ origin: "https://exemple.gouv.fr" }));
  expect(tags).toContainEqual({ property: "og:url", content: "https://exemple.gouv.fr/eig/page/" });
  expect(tags).toContainEqual({
    property: "og:image",
    content: "https://exemple.gouv.fr/eig/img/partage.png",
  });
});

it("a link printed with its whole URL has the path", () => {
  expect(toHtml(compile({ origin: "https://exemple.gouv.fr" }))).toContain(
    'data-address="https://exemple.gouv.fr/eig/devenir/"',
  );
});

it("a site's own link component receives a page without the path, which a router adds, and all else with it", () => {
  const hrefs: string[] = [];
  const Link = ({ href, children }: { readonly href: string; readonly children?: ReactNode }) => {
    hrefs.push(href);
    return createElement("a", { href }, children);
  };
  renderToStaticMarkup(<Page {...compile()} components={{ a: Link }} />);
  expect(hrefs).toEqual([
    "/",
    "/devenir/",
    "/devenir/",
    "/devenir/#suite",
    "/eig/img/charte.pdf",
    "https://exemple.fr/a",
    "//exemple.fr/a",
    "#suite",
    "mailto:a@exemple.fr",
    "tel:+33123456789",
  ]);
});

it("data of elsewhere gives a link component no URL that runs code", () => {
  const tree = [["A", { href: "/eig/", route: "javascript:alert(1)" }, "lien"]] as never;
  const html = renderToStaticMarkup(
    <Page
      page=""
      title=""
      tree={tree}
      components={{ a: ({ children, ...props }) => <a {...props}>{children}</a> }}
    />,
  );
  expect(html).toBe('<a href="/eig/">lien</a>');
});

it("files are looked up without the path", () => {
  const sizeOf = vi.fn(() => 2_000_000);
  const imageSizeOf = vi.fn(() => ({ width: 20, height: 10 }));
  const newWindow = vi.fn(() => false);
  const page = compile({ sizeOf, imageSizeOf, newWindow });
  expect(sizeOf).toHaveBeenCalledWith("/img/charte.pdf");
  expect(imageSizeOf).toHaveBeenCalledWith("/img/phare.svg");
  expect(imageSizeOf).toHaveBeenCalledWith("/img/partage.png");
  expect(newWindow).toHaveBeenCalledWith("/devenir/");
  expect(toHtml(page)).toContain('<img class="dsfrb-image" src="/eig/img/phare.svg" alt="Un phare"');
});

it.each([undefined, "/", "./", ""])("with the base %j, a page is the same as without", (base) => {
  expect(JSON.stringify(compile({ base }))).toBe(JSON.stringify(compilePage(TextPage, content)));
});
