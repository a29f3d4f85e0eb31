import { Fragment, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { parse } from "yaml";
import manifest from "../../package.json";
import source from "../../examples/devenir-eig.md?raw";
import publiccode from "../../publiccode.yml?raw";
import { readPage } from "../../src/definition/check";
import * as pages from "../../src/pages";
import { allFixtures, type OurBlock } from "../../tests/support/fixtures";
import { firstExample } from "../support/firstExample";
import { Frame } from "../support/Frame";
import { useScheme } from "../support/useScheme";
import { useWidth } from "../support/useWidth";
import { frenchNameIn, pageOfBlock, useEntries } from "./catalogue";
import { CopiedCode } from "./CopiedCode";
import { PageLink } from "./PageLink";

const { value: example } = readPage(source, pages.CandidatesPage);

/** Windows of a computer and of a narrow column, drawn in the room that there is. */
const [PAGE, COLUMN] = [1280, 640];

/** The page that the blocks make, as large as its place allows. Renders a `<figure>`. */
export function ThePage() {
  return (
    <figure className="doc-home-page">
      <Miniature title="La page « Devenir EIG », appel ouvert" width={PAGE}>
        {example && <pages.CandidatesPage {...example} open />}
      </Miniature>
      <figcaption>
        La page «&nbsp;Devenir EIG&nbsp;».{" "}
        <PageLink to="page-devenir-eig--documentation">La voir à toutes les largeurs</PageLink>
      </figcaption>
    </figure>
  );
}

/** Each block as it looks, with its name, what it is for, its key and how far it is proved, as the menu orders them. Renders a list. */
export function BlockList() {
  const entries = useEntries();
  const named = allFixtures.map((fixtures) => {
    const { name } = fixtures.block;
    const entry = entries.find(({ id }) => id === pageOfBlock(name));
    return { fixtures, title: entry ? frenchNameIn(entry.title) : name };
  });
  return (
    <ul className="doc-blocks">
      {named
        .sort((a, b) => a.title.localeCompare(b.title, "fr"))
        .map(({ fixtures, title }) => {
          const { name, schema } = fixtures.block;
          return (
            <li key={name}>
              <Miniature title={name} width={COLUMN}>
                {firstExample(fixtures)}
              </Miniature>
              <h3>
                <PageLink to={pageOfBlock(name)}>{title}</PageLink>
              </h3>
              <p>{schema.doc}</p>
              <dl>
                <Fact name="Composant">
                  <Name>{name}</Name>
                </Fact>
                <Fact name="Clé">
                  <Keys block={fixtures.block} />
                </Fact>
                <Fact name="État">
                  version {manifest.version}, {fixtures.fixtures.length} exemples vérifiés
                </Fact>
              </dl>
            </li>
          );
        })}
    </ul>
  );
}

/** How to have it, which version this is, and where it is made. */
export function Install() {
  const { url } = parse(publiccode) as { readonly url: string };
  // reserved by RFC 2606 for what has no address yet
  const isPublished = new URL(url).hostname !== "example.org";
  return (
    <>
      <CopiedCode
        code={`npm install ${manifest.name}@${manifest.version} @gouvfr/dsfr@${manifest.devDependencies["@gouvfr/dsfr"]}`}
      />
      <dl className="doc-list">
        <Fact name="Version">{manifest.version}</Fact>
        <Fact name="Ce qui change d’une version à l’autre">
          <code translate="no">CHANGELOG.md</code>, dans le paquet
        </Fact>
        <Fact name="Dépôt">
          {isPublished ? <a href={url}>{url}</a> : "son adresse publique n’est pas encore connue"}
        </Fact>
        <Fact name="Licence">{manifest.license}</Fact>
      </dl>
    </>
  );
}

interface MiniatureProps {
  readonly title: string;
  /** Of the window that it is drawn from, in pixels. */
  readonly width: number;
  readonly children: ReactNode;
}

function Miniature({ title, width, children }: MiniatureProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const isNear = useIsNear(place);
  const scheme = useScheme();
  return (
    <div className="doc-miniature sb-unstyled" ref={place} aria-hidden="true" inert>
      {isNear && room !== undefined && (
        <Frame title={title} scheme={scheme} width={width} scale={room / width}>
          {children}
        </Frame>
      )}
    </div>
  );
}

/** Whether an element has been on the screen or just beside it: a browser's own lazy frames are made three screens early. */
function useIsNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isNear;
}

function Keys({ block }: { readonly block: OurBlock }) {
  const keys = Object.values(pages).flatMap((page) =>
    Object.entries(page.blocks).flatMap(([key, each]) =>
      each === block.block ? [{ key, page: page.displayName }] : [],
    ),
  );
  if (keys.length === 0) return "au choix du site : nos pages ne l’ont pas";
  return keys.map(({ key, page }, index) => (
    <span key={page}>
      {index > 0 && ", "}
      <Name>{key}</Name> de <Name>{page}</Name>
    </span>
  ));
}

/** A name of the code, which a narrow place breaks between its words alone. */
function Name({ children }: { readonly children: string }) {
  const words = children.split(/(?=\p{Lu})/u);
  return (
    <code translate="no">
      {words.map((word, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </code>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
