import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { formatMessage } from "@dsfr-blocks/base/message";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { toSlashes } from "@dsfr-blocks/base/node/inside";
import { checkOptions } from "../../site/options";
import { siteMessages } from "../../site/messages";
import { createSiteStyles, createAllStyles } from "../../styles/siteStyles";
import { findSiteDsfr, STYLES_OPTIONS, type SiteStylesOptions } from "../common/blockStyles";

/** Options for the styles of a whole site. */
export type DsfrStylesOptions = SiteStylesOptions;

const DEV_STYLESHEET = "@dsfr-blocks/dsfr.css";
const INSERTION_POINT = /<link\b[^>]*\brel=["']?stylesheet|<\/head>/i;

/**
 * Creates the Vite plugin for the styles of a whole DSFR site: the CSS rules of the installed DSFR that the HTML built by
 * Vite needs, in any state, as in `dsfr-blocks styles`. The plugin writes these rules to a stylesheet, and links it in each
 * page before the other stylesheets. In development, the stylesheet contains all the rules.
 */
export function dsfrStyles(options: DsfrStylesOptions = {}): Plugin {
  checkOptions("dsfrStyles", options, STYLES_OPTIONS);
  const { keep, scheme = "system", language = detectLanguage() } = options;
  let config: ResolvedConfig;
  return {
    name: "dsfr-blocks:styles",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    configureServer({ middlewares }) {
      middlewares.use(`${config.base}${DEV_STYLESHEET}`, (_request, response) => {
        const dsfr = findSiteDsfr(config.root, language);
        response.setHeader("content-type", "text/css; charset=utf-8");
        response.end(
          createAllStyles({
            dsfr,
            scheme,
            urlOf: (file) => `${config.base}@fs${posix.resolve("/", toSlashes(file))}`,
          }),
        );
      });
    },
    transformIndexHtml: (html, { server }) =>
      server ? addStylesheetLink(html, `${config.base}${DEV_STYLESHEET}`) : html,
    generateBundle: {
      // runs after Vite has added the pages and the styles of its modules to the bundle
      order: "post",
      handler(_options, bundle) {
        const assets = Object.values(bundle).filter((asset) => asset.type === "asset");
        const pages = assets.filter(({ fileName }) => fileName.endsWith(".html"));
        const getText = ({ source }: { source: string | Uint8Array }) =>
          typeof source === "string" ? source : new TextDecoder().decode(source);
        if (pages.length === 0) return;
        const { assetsDir } = config.build;
        const { css, unmatched } = createSiteStyles(pages.map(getText), {
          dsfr: findSiteDsfr(config.root, language),
          scheme,
          keep,
          sheets: assets.filter(({ fileName }) => fileName.endsWith(".css")).map(getText),
          urlOf: (file) => {
            const asset = { type: "asset", name: basename(file), source: readFileSync(file) } as const;
            return posix.relative(assetsDir, this.getFileName(this.emitFile(asset)));
          },
        });
        if (unmatched[0] !== undefined)
          this.error(formatMessage(siteMessages.keepsNothing, language, { value: unmatched[0] }));
        const hash = createHash("sha256").update(css).digest("base64url").slice(0, 8);
        const fileName = posix.join(assetsDir, `dsfr-${hash}.css`);
        this.emitFile({ type: "asset", fileName, source: css });
        for (const page of pages) {
          const isRelative = config.base === "" || config.base.startsWith("./");
          const folder = posix.dirname(page.fileName);
          page.source = addStylesheetLink(
            getText(page),
            isRelative ? posix.relative(folder, fileName) : `${config.base}${fileName}`,
          );
        }
      },
    },
  };
}

/** Returns the HTML of a page with a link to the stylesheet at `href`, before the page's other stylesheets. */
function addStylesheetLink(html: string, href: string): string {
  const index = INSERTION_POINT.exec(html)?.index ?? 0;
  return `${html.slice(0, index)}<link rel="stylesheet" href="${href}">\n${html.slice(index)}`;
}
