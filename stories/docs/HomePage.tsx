import { Fragment, type ReactNode } from "react";
import { parse } from "yaml";
import manifest from "../../package.json";
import filePicture from "../../docs/pictures/file-and-page.png?url";
import publiccode from "../../publiccode.yml?raw";
import { allFixtures } from "../../tests/shared/fixtures";
import { type Need, NEEDS, getStateFile } from "../support/states";
import { getFrenchName, getBlockPageId, useEntries } from "./catalogue";
import { CopyableCode } from "./CopyableCode";
import { getPictureUrl } from "./guides";
import { PageLink } from "./PageLink";

/** Renders a `<figure>` with a picture of a page file with an issue, beside the page built from that file. */
export function ThePage() {
  return (
    <figure className="doc-home-page">
      <img
        src={filePicture}
        width={1200}
        height={675}
        alt="À gauche, un fichier Markdown : une adresse fautive y est soulignée, et un message indique ce qu’il faut écrire. À droite, la page qui correspond au fichier."
      />
      <figcaption>
        Chaque faute est signalée à sa ligne, avant que la page soit publiée.{" "}
        <PageLink to="page-devenir-eig--documentation">Voir une page entière, à toutes les largeurs</PageLink>
      </figcaption>
    </figure>
  );
}

/** French title of each need that blocks meet. */
const NEED_TITLES: Readonly<Record<Need, string>> = {
  accrocher: "Accrocher",
  expliquer: "Expliquer",
  convaincre: "Convaincre",
  guider: "Guider",
};

/** Renders a list of blocks for each need, with a picture, the name and the description of each block. */
export function BlockList() {
  const entries = useEntries();
  const blocks = allFixtures.map(({ block }) => {
    const entry = entries.find(({ id }) => id === getBlockPageId(block.name));
    return { ...block, title: entry ? getFrenchName(entry.title) : block.name };
  });
  return NEEDS.map((need) => (
    <Fragment key={need}>
      <h3>{NEED_TITLES[need]}</h3>
      <ul className="doc-blocks">
        {blocks
          .filter(({ folder }) => getStateFile(folder).need === need)
          .sort((a, b) => a.title.localeCompare(b.title, "fr"))
          .map(({ name, folder, title, schema }) => (
            <li key={name}>
              <div className="doc-miniature">
                <img src={getPictureUrl(`pictures/blocks/${folder}-1.png`)} alt="" loading="lazy" />
              </div>
              <h4>
                <PageLink to={getBlockPageId(name)}>{title}</PageLink>
              </h4>
              <p>{schema.description}</p>
            </li>
          ))}
      </ul>
    </Fragment>
  ));
}

/** Renders the installation command, the version, the repository and the licence. */
export function Install() {
  const { url } = parse(publiccode) as { readonly url: string };
  // the repository has no public URL yet if its host is `example.org`, which RFC 2606 reserves for examples
  const isPublished = new URL(url).hostname !== "example.org";
  return (
    <>
      <CopyableCode
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

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
