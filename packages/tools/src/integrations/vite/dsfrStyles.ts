import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import { formatMessage } from "@dsfr-blocks/base/message";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { withSlashes } from "@dsfr-blocks/base/node/inside";
import { checkOptions } from "../../site/options";
import { siteSentences } from "../../site/sentences";
import { siteStyles, wholeStyles } from "../../styles/siteStyles";
import { dsfrAt, STYLES_OPTIONS, type SiteStylesOptions } from "../common/blockStyles";

/** How a whole site's styles are made. */
export type DsfrStylesOptions = SiteStylesOptions;

const DEVELOPED = "@dsfr-blocks/dsfr.css";
const BEFORE = /<link\b[^>]*\brel=["']?stylesheet|<\/head>/i;

/**
 * The styles of a whole DSFR site: the rules of the installed DSFR that the HTML built by Vite needs, in any state, as
 * `dsfr-blocks styles` does. Each page gets a link to them, before its other styles. While the site is developed they
 * are whole.
 */
export function dsfrStyles(options: DsfrStylesOptions = {}): Plugin {
  checkOptions("dsfrStyles", options, STYLES_OPTIONS);
  const { keep, scheme = "system", language = languageOfMachine() } = options;
  let config: ResolvedConfig;
  return {
    name: "dsfr-blocks:styles",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    configureServer({ middlewares }) {
      middlewares.use(`${config.base}${DEVELOPED}`, (_request, response) => {
        const dsfr = dsfrAt(config.root, language);
        response.setHeader("content-type", "text/css; charset=utf-8");
        response.end(
          wholeStyles({
            dsfr,
            scheme,
            urlOf: (file) => `${config.base}@fs${posix.resolve("/", withSlashes(file))}`,
          }),
        );
      });
    },
    transformIndexHtml: (html, { server }) => (server ? linked(html, `${config.base}${DEVELOPED}`) : html),
    generateBundle: {
      // after Vite has put the pages and the styles of its modules there
      order: "post",
      handler(_options, bundle) {
        const assets = Object.values(bundle).filter((each) => each.type === "asset");
        const pages = assets.filter(({ fileName }) => fileName.endsWith(".html"));
        const textOf = ({ source }: { source: string | Uint8Array }) =>
          typeof source === "string" ? source : new TextDecoder().decode(source);
        if (pages.length === 0) return;
        const { assetsDir } = config.build;
        const { css, idle } = siteStyles(pages.map(textOf), {
          dsfr: dsfrAt(config.root, language),
          scheme,
          keep,
          sheets: assets.filter(({ fileName }) => fileName.endsWith(".css")).map(textOf),
          urlOf: (file) => {
            const asset = { type: "asset", name: basename(file), source: readFileSync(file) } as const;
            return posix.relative(assetsDir, this.getFileName(this.emitFile(asset)));
          },
        });
        if (idle[0] !== undefined)
          this.error(formatMessage(siteSentences.keepsNothing, language, { value: idle[0] }));
        const sum = createHash("sha256").update(css).digest("base64url").slice(0, 8);
        const fileName = posix.join(assetsDir, `dsfr-${sum}.css`);
        this.emitFile({ type: "asset", fileName, source: css });
        for (const page of pages) {
          const isRelative = config.base === "" || config.base.startsWith("./");
          const from = posix.dirname(page.fileName);
          page.source = linked(
            textOf(page),
            isRelative ? posix.relative(from, fileName) : `${config.base}${fileName}`,
          );
        }
      },
    },
  };
}

/** A page that loads this stylesheet before its others. */
function linked(html: string, href: string): string {
  const at = BEFORE.exec(html)?.index ?? 0;
  return `${html.slice(0, at)}<link rel="stylesheet" href="${href}">\n${html.slice(at)}`;
}
