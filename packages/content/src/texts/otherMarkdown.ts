/** Syntax of other Markdown tools that our pages do not support, such as templates and emoji codes. */
export type OtherSyntax =
  | "directive"
  | "block"
  | "alert"
  | "comment"
  | "template"
  | "attributes"
  | "contents"
  | "definition"
  | "emoji"
  | "highlight"
  | "underline"
  | "abbreviation"
  | "formula"
  | "admonition"
  | "heading"
  | "link"
  | "bbcode"
  | "apostrophes"
  | "slashes"
  | "braces"
  | "citation"
  | "note"
  | "lineBlock"
  | "list"
  | "table"
  | "superscript"
  | "subscript"
  | "reference"
  | "code";

/** Passage of a text in the syntax of another tool. */
export interface OtherPassage {
  readonly kind: OtherSyntax;
  readonly at: number;
  readonly text: string;
}

/** Source of a pattern for the text before a passage at the beginning of a line: markers of quotes and of list items. */
const MARKS = "(?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)])[ \\t])*";

/* Each expression is unambiguous and ends within its line or a few hundred characters, so a failed search stops early. */
const PATTERNS: Readonly<Record<OtherSyntax, string>> = {
  // `:::name` and its closing `:::`, each with the rest of its line
  directive: `:::(?<=^${MARKS}:::).*$`,
  // a directive with two colons: `::name`, `::`; reStructuredText: `.. note::`
  block: `::(?<=^${MARKS}::)(?:[a-z].*|[ \\t]*)$|\\.\\. (?<=^${MARKS}\\.\\. )[a-z][a-z-]{0,30}::.*$`,
  // GitHub, Obsidian
  alert: `\\[!(?<=^${MARKS}\\[!)[a-z][a-z-]{1,20}\\][+-]?(?=[ \\t]|$)`,
  // Nunjucks, Twig; MDX; Kramdown; Obsidian
  comment:
    "\\{#(?:[^#{}]|#(?!\\})|\\{(?!#)|\\}(?:(?=\\})|(?<=[%}]\\})(?!\\}))){0,500}#\\}|\\{/\\*(?:[^*{]|\\*(?!/\\})|\\{(?!/\\*)){0,500}\\*/\\}|\\{::comment\\}(?:[^{]|\\{(?!:)){0,500}\\{:/(?:comment)?\\}|%%(?:[^%]|%(?!%)){1,500}%%",
  // Liquid, Nunjucks, Hugo; ERB, PHP; the extensions of Kramdown; tokens of Drupal; shortcodes of
  // WordPress; documents of SPIP; roles of reStructuredText
  template:
    '<%(?:[^%]|%(?!>)){0,500}%>|<\\?(?:php\\b|=)(?:[^?]|\\?(?!>)){0,500}\\?>|\\{%(?:[^%{]|%(?!\\})|\\{(?!%)){0,500}%\\}|\\{\\{(?:[^{}]|\\}(?!\\})|\\{(?!\\{)){0,500}\\}\\}|\\{:[:/][^{}\\n]{0,200}\\}|\\[\\[\\{"(?:[^[\\]\\n]|\\[[^[\\]\\n]{0,60}\\]|\\](?!\\])){1,2000}\\]\\]|\\[(?:node|site|user|term|file|current-[a-z]{1,9})(?::[a-z\\d_-]{1,40}){1,5}\\]|\\[[a-z][a-z\\d_-]{1,30}(?:[ \\t]{1,3}[a-z\\d_-]{1,30}=(?:"[^"\\]\\n]{0,300}"|[^\\s"\\]/]{1,100})){1,20}[ \\t]{0,3}/?\\](?!\\()|<(?:doc|img|emb|video|audio|modele)\\d{1,9}(?:\\|[^<>\\n]{0,100})?>|:[a-z][a-z:-]{1,30}:(?=`)',
  // Kramdown's `{: .name}`, and `{.name}`, `{#name}`, `{title="words"}`; Obsidian's `^name`; HedgeDoc's `[name=words]`
  attributes:
    '\\{(?::(?![ \\t]?toc[ \\t}])[^{}\\n]{0,200}|[.#][\\w-][^{}\\n]{0,200}|[a-z][a-z-]{0,30}="[^"\\n]{0,300}"[^{}\\n]{0,200})\\}|(?<=\\S[ \\t])\\^[a-z][a-z\\d-]{1,40}(?=[ \\t]*$)|\\[(?:name|time|color)=[^[\\]\\n]{1,60}\\](?!\\()',
  contents: `\\[(?<=^${MARKS}\\[)(?:\\[_?toc_?\\]|toc)\\](?=[ \\t]*$)|\\{:[ \\t]?toc(?=[ \\t}])[^{}\\n]{0,200}\\}`,
  // « : » on the line below a term; MediaWiki: `;term : words`
  definition: `:(?<=^[ \\t>]*:)[ \\t]+(?=\\S)|;(?<=^${MARKS};)[ \\t]{0,9}(?=[\\p{L}«])[^\\n:]{1,80}:(?=[ \\t]|$)`,
  emoji: "(?<![\\p{L}\\p{N}:/]):(?:\\+1|-1|[a-z][a-z\\d_+-]{1,30}):(?![\\p{L}\\p{N}:/`])",
  highlight: "(?<![=\\p{L}\\p{N}])==(?=[^\\s=])[^=\\n]{1,200}(?<=\\S)==(?![=\\p{L}\\p{N}])",
  underline: "(?<![+\\p{L}\\p{N}])\\+\\+(?=[^\\s+])[^+\\n]{1,200}(?<=\\S)\\+\\+(?![+\\p{L}\\p{N}])",
  abbreviation: `\\*\\[(?<=^${MARKS}\\*\\[)[^\\]\\n]{1,60}\\]:.*$`,
  // `$$…$$`; `$x^2$` and `\\(x^2\\)`, only with a sign of a formula: « 5 $ à 10 $ » are amounts, `\\(` may be a bracket
  formula:
    "\\$\\$[^$]{1,500}\\$\\$|(?<![\\p{L}\\p{N}$\\\\])\\$(?=[^\\s$])[^$\\n^_=\\\\]{0,100}[\\^_=\\\\][^$\\n]{0,200}(?<=\\S)\\$(?![\\p{L}\\p{N}$])|\\\\\\((?:[^\\\\\\n^_=]|\\\\(?=[a-z])){0,100}(?:[\\^_=]|\\\\[a-z])(?:[^\\\\\\n]|\\\\(?=[a-z])){0,200}\\\\\\)|\\\\\\[(?:[^\\\\^_=]|\\\\(?=[a-z])){0,100}(?:[\\^_=]|\\\\[a-z])(?:[^\\\\]|\\\\(?=[a-z])){0,200}\\\\\\]",
  // MkDocs; Outline and BookStack: `+++ Title`, `+++`
  admonition: `\\+\\+\\+(?<=^${MARKS}\\+\\+\\+)(?:[ \\t]+\\S.*|[ \\t]*)$|(?:!!!|\\?{3}\\+?)(?<=^${MARKS}(?:!!!|\\?{3}\\+?))[ \\t]{1,9}(?:(?<=[?+][ \\t]{1,9})\\S.*|(?:[a-z][a-z-]*(?:[ \\t]+"[^"\\n]*")?|"[^"\\n]*")(?=[ \\t]*$))`,
  // AsciiDoc, wikis, Textile
  heading: `(?:={2,6}|h[1-6]\\.)(?<=^${MARKS}(?:={2,6}|h[1-6]\\.))[ \\t]+\\S.*$`,
  // wikis and SPIP, `[[page]]`, `[text->url]`, `[text|url]`, `[url text]`; Textile, `"text":url`;
  // Word's `HYPERLINK "url"`; reStructuredText, `text <url>`_
  link: '\\[\\[(?!\\{")[^[\\]\\n]{1,200}\\](?:\\[[^[\\]\\n]{1,200}\\])?\\]|\\[(?:[^[\\]\\n]{0,200}[^\\s[\\]])?->[^\\s[\\]]{1,300}\\]|\\[[^[\\]\\n|]{1,200}\\|(?:https?:|mailto:)[^\\s[\\]]{1,300}\\](?!\\()|\\[(?:https?:|mailto:)[^\\s[\\]]{0,300}[^\\s[\\],;:.][ \\t]+[^[\\]\\n]{1,200}\\](?![([])|"[^"\\n]{1,200}":(?=https?:)[^\\s"]{1,300}|hyperlink[ \\t]+"[^"\\n]{1,500}"|`[^`\\n]{1,300}`__?(?![\\p{L}\\p{N}_])',
  // BBCode; Jira
  bbcode:
    "\\[/(?:b|i|u|s|url|img|quote|center|color|size|list|caption|gallery|embed|video|audio|[a-z]+[_-][a-z\\d_-]{1,30})\\]|\\{(?:color|quote|panel|noformat|info|note|tip|warning|expand|status|excerpt)(?::[^{}\\n]{1,60})?\\}",
  // wikis: two apostrophes for italics, three for bold
  apostrophes:
    "(?<![\\p{L}\\p{N}'])'{2,5}(?=[\\p{L}\\p{N}«])(?:[^'\\n]|'(?!')){1,200}(?<=[^\\s,(])'{2,5}(?![\\p{L}\\p{N}'])",
  // DokuWiki, Creole: italics. A path, `//server/folder`, contains another slash; a URL has a colon before the slashes.
  slashes:
    "(?<![\\p{L}\\p{N}:/.])//(?=[\\p{L}\\p{N}«])(?:[^/\\n.]|\\.(?![\\p{L}\\p{N}])){0,200}(?<=\\S)//(?![\\p{L}\\p{N}/])",
  // SPIP: italics; in other tools, a value
  braces: "(?<![\\p{L}\\p{N}/{=($-])\\{(?=[\\p{L}«])[^{}\\n:;=,|%]{2,200}\\}(?![\\p{L}\\p{N}/}])",
  // SPIP: `-* item`, `-# item`; wikis: `** item` below `* item`
  list: `-[*#]{1,4}(?<=^${MARKS}-[*#]{1,4})[ \\t]+(?=\\S)|\\*{2,4}(?<=^[ \\t>]*\\*{1,4}[ \\t][^\\n]{0,500}\\n[ \\t>]*\\*{2,4})[ \\t]+(?=\\S)|\\*{2,4}(?<=^[ \\t>]*\\*{2,4})[ \\t]+\\S[^*\\n]{0,500}(?=\\n[ \\t>]*\\*{2,4}[ \\t])`,
  // MediaWiki: `{|`; Jira: `||A||B||`; Pandoc: lines that begin with `+---+` or `|`
  table: `\\+(?<=^[ \\t>]*\\+)(?:[-=:]{2,200}\\+){1,50}[ \\t]*$(?:\\n[ \\t>]*[|+][^\\n]{0,500}){0,200}|\\{\\|(?<=^${MARKS}\\{\\|)[^|\\n]*$|\\|\\|(?<=^[ \\t>]*\\|\\|)[^|\\n]{1,200}\\|\\|[^\\n]{1,500}\\|\\|(?=[ \\t]*$)`,
  // Pandoc: `[@key, p. 12]`
  citation: "\\[(?:[^[\\]\\n@]{0,80}\\s)?-?@[a-z][\\w:.#+/-]{1,60}(?:[,;][^[\\]\\n]{0,200})?\\](?![([])",
  // Pandoc: `^[text of a note]`
  note: "\\^\\[(?=[^\\s\\]])[^[\\]\\n]{1,500}\\]",
  // Pandoc: `| line`
  lineBlock: `\\|(?<=^[ \\t>]*\\|)[ \\t][^|\\n]{1,300}(?=\\n[ \\t>]*\\|[ \\t][^|\\n]{1,300}$)`,
  superscript: "(?<=[\\p{L}\\p{N})])\\^[^\\s^]{1,20}\\^(?![\\p{L}\\p{N}^])",
  subscript: "(?<=[\\p{L}\\p{N})])~[^\\s~]{1,20}~(?!~)",
  // definition of a link; a definition that a link uses is not shown
  reference: `\\[(?<=^${MARKS}\\[)[^\\]\\[^\\n][^\\]\\[\\n]{0,200}\\]:[ \\t]{1,9}(?=[<./#]|https?:|mailto:|www\\.)\\S.*$`,
  // MDX
  code: `import(?<=^${MARKS}import)\\s(?:[^\\n]{1,200}\\sfrom\\s["']|["'](?=[^"'\\s]{0,200}/))[^"'\\n]{1,200}["'];?(?=[ \\t]*$)|export(?<=^${MARKS}export)[ \\t]+(?:(?:const|let|var)[ \\t]+[\\w$]{1,60}[ \\t]*=|(?:default[ \\t]+)?(?:async[ \\t]+)?function[ \\t]*[\\w$]{0,60}\\(|default[ \\t]+(?:[({]|[\\w$]{1,60}[(;])|\\{[^{}\\n]{1,200}\\}(?:;|[ \\t]+from[ \\t])).*$`,
};

/**
 * Source of a pattern for the first characters of a passage of any kind, so that the engine does not try every pattern at each
 * character.
 */
const FIRST = "(?=[-:;.[{%<^=+*$\\\\!?\"'`/|~]|h[1-6y]|[ie][mx]p)";

const OTHER = /* @__PURE__ */ new RegExp(
  `${FIRST}(?:${Object.entries(PATTERNS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join("|")})`,
  "gimu",
);

/** Whether a URL contains template syntax, which another tool replaces. */
export function isTemplateUrl(url: string): boolean {
  return /\{[{%]/.test(url);
}

/** Matches any text that may contain a passage in the syntax of another tool. Faster than the search for passages. */
export const OTHER_PREFILTER =
  /::|\[!|\{[%{:.#/|\p{L}«]|\[toc|\[_toc|^[ \t>]*[:|][ \t]|:[a-z+-][a-z\d_+-]+:|==\S|\+\+\S|\*\[|\$\S|import\s|export[ \t]|!!!|\?\?\?|={2,6}[ \t]|h[1-6]\.[ \t]|\[\[|->|\[\/|\^|\S~\S|\]:[ \t]|<[%?]|'{2}|\.\. [a-z]|(?<!:)\/\/[\p{L}\p{N}«]|^[ \t>]*;|-[*#]|\|\||[|[]https?:|[|[]mailto:|":h|\[[a-z-]+:|\[[a-z][\w-]*[ \t]+[\w-]+=|^---[ \t]*\n[a-z]|%%|hyperlink|`_|\\[([]|^[ \t>]*\+[-=+]|\[[^[\]\n]*@|\[(?:name|time|color)=|<(?:doc|img|emb|video|audio|modele)\d|^[ \t>]*\*{2,4}[ \t]|(?:```|~~~)[ \t]*(?:mermaid|plantuml|puml|graphviz|dot|math|latex|vega|wavedrom)/imu;

/** Finds the passages of a text in the syntax of other tools, in order, including passages in code. */
export function findOtherPassages(value: string): OtherPassage[] {
  if (!OTHER_PREFILTER.test(value)) return [];
  return Array.from(value.matchAll(OTHER), ({ 0: text, index, groups = {} }) => {
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    return { kind: kind as OtherSyntax, at: index, text };
  });
}
