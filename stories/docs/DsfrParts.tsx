import { blockIn, dsfrClassesOf } from "../support/blocks";

interface DsfrPartsProps {
  /** The block's folder. */
  readonly block: string;
}

const SITE = "https://www.systeme-de-design.gouv.fr/version-courante/fr";

/** The pages of the DSFR's documentation, at the addresses that the package itself gives. */
const PARTS = [
  ["Mise en avant", "composants/mise-en-avant", /^fr-callout/],
  ["Carte", "composants/carte", /^fr-card|^fr-enlarge-link$/],
  ["Bouton", "composants/bouton", /^fr-btn/],
  ["Lien", "composants/lien", /^fr-link(?!--download|__detail)/],
  ["Téléchargement de fichier", "composants/telechargement-de-fichier", /^fr-link(--download|__detail)/],
  ["Badge", "composants/badge", /^fr-badge/],
  ["Citation", "composants/citation", /^fr-quote/],
  ["Sommaire", "composants/sommaire", /^fr-summary/],
  ["Tableau", "composants/tableau", /^fr-(table|cell)/],
  ["Typographie", "fondamentaux/typographie", /^fr-(h\d|text|raw-list|list)/],
  ["Médias", "fondamentaux/medias", /^fr-(responsive-img|ratio|content-media)/],
  ["Grille et points de rupture", "fondamentaux/grille-et-points-de-rupture", /^fr-(container|grid|col)/],
] as const;

/** The DSFR's parts that a block uses, read from what its examples give. Renders a `<dl>`. */
export function DsfrParts({ block }: DsfrPartsProps) {
  const used = [...dsfrClassesOf(blockIn(block))].sort();
  const parts = PARTS.map(([name, path, pattern]) => ({
    name,
    href: `${SITE}/${path}`,
    classes: used.filter((each) => pattern.test(each)),
  })).filter(({ classes }) => classes.length > 0);
  const named = parts.flatMap(({ classes }) => classes);
  const others = used.filter((each) => !named.includes(each));
  return (
    <dl className="doc-list">
      {parts.map(({ name, href, classes }) => (
        <div key={name}>
          <dt>
            <a href={href}>{name}</a>
          </dt>
          <dd>
            <Classes names={classes} />
          </dd>
        </div>
      ))}
      {others.length > 0 && (
        <div>
          <dt>Espacements et autres utilitaires</dt>
          <dd>
            <Classes names={others} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Names of classes, as code, one after the other. */
export function Classes({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && " "}
      <code>{name}</code>
    </span>
  ));
}
