import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import stylesheet from "../../src/styles.css?url";
import { applyLook, FORCED_COLORS, type FrameLook } from "./frameLook";

interface FrameProps extends FrameLook {
  /** Accessible name of the frame: a description of its content. */
  readonly title: string;
  readonly className?: string | undefined;
  /** Width of the frame in CSS pixels, to which the content's media queries apply. By default, the width of the container. */
  readonly width?: number | undefined;
  /** Whether the height of the frame follows its content. By default, the frame fills its container. */
  readonly fits?: boolean | undefined;
  /** Scale of the frame: 0.5 for half the size. */
  readonly scale?: number | undefined;
  readonly children: ReactNode;
}

/**
 * Renders the content in the document of an `<iframe>`. The frame is necessary because the DSFR's theme depends on the root
 * element, and the DSFR's breakpoints depend on the window. Whatever the content, the frame runs no script, and loads only
 * styles, fonts and images of this catalogue.
 */
export function Frame(props: FrameProps) {
  const { title, className, width, fits = false, scale = 1, children } = props;
  const { scheme, media, textSize, state } = props;
  const [frameDocument, setFrameDocument] = useState<Document | null>(null);
  const height = useContentHeight(fits ? frameDocument : null);
  useEffect(() => {
    if (frameDocument) applyLook(frameDocument, { scheme, media, textSize, state });
  }, [frameDocument, scheme, media, textSize, state, children]);
  return (
    <>
      <iframe
        title={title}
        className={className}
        srcDoc={createDocument(title)}
        // allows this page to write the frame's document, but allows no scripts and no forms in the frame
        sandbox="allow-same-origin"
        onLoad={({ currentTarget }) => setFrameDocument(interceptLinks(currentTarget.contentDocument))}
        style={{
          width: width === undefined ? "100%" : width,
          maxWidth: "none",
          height: height ?? (fits ? undefined : `${100 / scale}%`),
          border: 0,
          transform: scale === 1 ? undefined : `scale(${scale})`,
          transformOrigin: "0 0",
          // negative margins remove the empty space that a smaller scale leaves
          marginBlockEnd: fits && height !== undefined ? -(1 - scale) * height : undefined,
          marginInlineEnd: fits && width !== undefined ? -(1 - scale) * width : undefined,
        }}
      />
      {frameDocument && createPortal(children, frameDocument.body)}
    </>
  );
}

/** Returns the HTML of a document without content. `title` is not escaped, and must contain no markup. */
function createDocument(title: string): string {
  const policy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:";
  const background = "body { margin: 0; background-color: var(--background-default-grey) }";
  return (
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<link rel="stylesheet" href="${new URL(stylesheet, document.baseURI).href}"><style>${background}${FORCED_COLORS}</style>` +
    `</head><body></body></html>`
  );
}

/**
 * Blocks the links of the document, because these links lead to pages that exist only on a site. A link to an anchor scrolls to
 * the anchor: without this, the browser would resolve the link against the outer page. Returns the document.
 */
function interceptLinks(frameDocument: Document | null): Document | null {
  frameDocument?.addEventListener("click", (event) => {
    const target = event.target as Element | null;
    const link = target?.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#"))
      frameDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
  });
  return frameDocument;
}

function useContentHeight(frameDocument: Document | null): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    if (!frameDocument) return;
    const observer = new ResizeObserver(() =>
      setHeight(Math.ceil(frameDocument.body.getBoundingClientRect().height)),
    );
    observer.observe(frameDocument.body);
    return () => observer.disconnect();
  }, [frameDocument]);
  return height;
}
