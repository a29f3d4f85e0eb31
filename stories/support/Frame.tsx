import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import stylesheet from "../../src/styles.css?url";
import { applyLook, FORCED_COLORS, type FrameLook } from "./frameLook";

interface FrameProps extends FrameLook {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly className?: string | undefined;
  /** In CSS pixels: what the DSFR's media queries see. By default the width of its place. */
  readonly width?: number | undefined;
  /** As high as its content, rather than as its place. */
  readonly fits?: boolean | undefined;
  /** How large it is drawn: 0.5 for half its size. */
  readonly scale?: number | undefined;
  readonly children: ReactNode;
}

/**
 * A document of its own: the DSFR reads its theme on the root and its breakpoints on the window. No script
 * runs in it, and it asks for nothing but its styles, whatever its content says. Renders an `<iframe>`.
 */
export function Frame(props: FrameProps) {
  const { title, className, width, fits = false, scale = 1, children } = props;
  const { scheme, media, textSize, state } = props;
  const [inner, setInner] = useState<Document | null>(null);
  const height = useContentHeight(fits ? inner : null);
  useEffect(() => {
    if (inner) applyLook(inner, { scheme, media, textSize, state });
  }, [inner, scheme, media, textSize, state, children]);
  return (
    <>
      <iframe
        title={title}
        className={className}
        srcDoc={emptyDocument(title)}
        // its document can be written from here, and nothing more
        sandbox="allow-same-origin"
        onLoad={({ currentTarget }) => setInner(watched(currentTarget.contentDocument))}
        style={{
          width: width === undefined ? "100%" : width,
          maxWidth: "none",
          height: height ?? (fits ? undefined : `${100 / scale}%`),
          border: 0,
          transform: scale === 1 ? undefined : `scale(${scale})`,
          transformOrigin: "0 0",
          // what is drawn smaller leaves no empty room
          marginBlockEnd: fits && height !== undefined ? -(1 - scale) * height : undefined,
          marginInlineEnd: fits && width !== undefined ? -(1 - scale) * width : undefined,
        }}
      />
      {inner && createPortal(children, inner.body)}
    </>
  );
}

/** Its title is ours, and holds no markup. */
function emptyDocument(title: string): string {
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

/** Links lead to pages that only a site has. Anchors are followed by hand: here their base is the page around. */
function watched(inner: Document | null): Document | null {
  inner?.addEventListener("click", (event) => {
    const target = event.target as Element | null;
    const link = target?.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) inner.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
  });
  return inner;
}

function useContentHeight(inner: Document | null): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    if (!inner) return;
    const observer = new ResizeObserver(() =>
      setHeight(Math.ceil(inner.body.getBoundingClientRect().height)),
    );
    observer.observe(inner.body);
    return () => observer.disconnect();
  }, [inner]);
  return height;
}
