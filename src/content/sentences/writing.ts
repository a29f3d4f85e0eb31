import { HIDDEN_CHARACTER } from "./reading";
import { error, info, rows, warning } from "../../base/sentence";

/** The number in « Titre 4 », which Markdown writes `####`. */
const level = (marks = "") => marks.length;

/** What can be better in the texts themselves. Rules that a site may switch off or make graver. */
export const WRITING = rows({
  "joined-title": info(
    "« {title} » et la ligne qui suit forment un seul paragraphe : le style « >- » a pris la ligne vide. Mettez deux lignes vides entre le titre et son texte.",
    "“{title}” and the line below make one paragraph: the “>-” style took the blank line. Put two blank lines between the title and its text.",
    "« {title} » et la ligne qui suit forment un seul paragraphe. Séparez le titre de son texte par une ligne vide.",
  ),
  "bold-title": info(
    "« {title} » est en gras et sert de titre. Écrivez-le comme un titre : « #### {title} ».",
    "“{title}” is in bold and stands for a heading. Write it as one: “#### {title}”.",
    "« {title} » est en gras et sert de titre. Donnez-lui le style « Titre 4 ».",
  ),
  "heading-jump": warning(
    "Le titre « {to} » suit un titre « {from} » : un niveau manque entre les deux. Écrivez « {instead} ».",
    "The heading “{to}” follows a heading “{from}”: a level is missing between them. Write “{instead}”.",
    (d) =>
      `Un titre de niveau ${level(d.to)} suit un titre de niveau ${level(d.from)} : un niveau manque entre les deux. Donnez-lui le style « Titre ${level(d.instead)} ».`,
  ),
  "empty-link": warning(
    "Le lien « {text} » n’a pas d’adresse ou pas de texte : il ne s’affiche pas comme lien. Écrivez « [texte](/adresse) ».",
    "The link “{text}” has no address or no text: it does not show as a link. Write “[text](/address)”.",
    "Le lien « {text} » n’a pas d’adresse ou pas de texte : il ne s’affiche pas comme lien. Donnez-lui les deux.",
  ),
  "empty-alt": warning(
    "L’image « {url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit entre les crochets : « ![ce qu’elle dit]({url}) ».",
    "The image “{url}” has no alternative: who cannot see it will know nothing of it. Write what it says in the brackets: “![what it says]({url})”.",
    "L’image « {url} » n’a pas d’alternative : qui ne la voit pas n’en saura rien. Écrivez ce qu’elle dit.",
  ),
  "vague-link": warning(
    "Le lien « {text} » ne dit pas où il mène. Nommez la page : « [foire aux questions](…) ».",
    "The link “{text}” does not say where it leads. Name the page: “[frequently asked questions](…)”.",
    "Le lien « {text} » ne dit pas où il mène. Nommez la page, comme « foire aux questions ».",
  ),
  "document-format": {
    ...info(
      "Le lien « {text} » mène à un document {format} sans le dire. La page l’ajoute ; écrivez-le aussi si le texte sert ailleurs : « {text} ({format}) ».",
      "The link “{text}” leads to a {format} document and does not say so. The page adds it; write it too if the text serves elsewhere: “{text} ({format})”.",
    ),
    putRight: true,
  },
  "own-domain-link": warning(
    "« {url} » mène à ce site par son adresse complète. Écrivez « {instead} ».",
    "“{url}” leads to this site by its full address. Write “{instead}”.",
  ),
  "relative-link": warning(
    "« {url} » ne commence pas par « / » : le lien dépend de la page où il se trouve. Écrivez « {instead} ».",
    "“{url}” does not begin with “/”: the link depends on the page that it is on. Write “{instead}”.",
  ),
  "double-space": {
    ...info("Deux espaces se suivent. Gardez-en une.", "Two spaces follow each other. Keep one."),
    putRight: true,
  },
  "no-break-space": {
    ...info(
      "L’espace près de « {mark} » peut couper la ligne. La page la rend insécable ; le fichier peut la porter aussi.",
      "The space beside “{mark}” may break the line. The page makes it a no-break space; the file may hold one too.",
    ),
    putRight: true,
  },
  "years-order": warning(
    "{from} vient après {to}. Vérifiez les deux années.",
    "{from} comes after {to}. Check both years.",
  ),
  "unmarked-english": info(
    '« {text} » est de l’anglais : une synthèse vocale le lira à la française. Écrivez le mot français, ou « <span lang="en">{text}</span> ».',
    '“{text}” is English: a screen reader will say it in French. Write the French word, or “<span lang="en">{text}</span>”.',
  ),
  "hidden-character": HIDDEN_CHARACTER,
  "empty-title": warning(
    "« {key} » est vide : la partie s’affiche sans titre. Écrivez-le.",
    "“{key}” is empty: the section shows without a title. Write it.",
    "Ce titre est vide : la partie s’affiche sans titre. Écrivez-le.",
  ),
  "empty-block": warning(
    "La partie « {key} » n’a rien à montrer. Écrivez son texte.",
    "The section “{key}” has nothing to show. Write its text.",
    "Cette partie a un titre et rien à montrer dessous. Écrivez son texte, ou ôtez le titre.",
  ),
  "only-title": warning(
    "La page n’a qu’un titre. Remplissez au moins une de ses parties avant de la publier.",
    "The page has a title and nothing else. Fill in at least one of its parts before you publish it.",
  ),
  "text-after-front-matter": warning(
    "« {text} » ne s’affiche pas, ni ce qui suit : cette page ne montre que son en-tête. Mettez le texte sous l’une de ses clés, ou effacez-le.",
    "“{text}” does not show, nor what follows: this page shows its front matter alone. Put the text under one of its keys, or delete it.",
  ),
  "no-unit": warning(
    "« {text} » ne dit pas de quoi il s’agit : il lui manque l’unité. Écrivez « {instead} ».",
    "“{text}” does not say what it counts: its unit is missing. Write “{instead}”.",
  ),
  "salary-line": info(
    "« {text} » n’est pas une ligne de salaires comme les autres : la liste reste une liste. Pour un tableau, sortez cette ligne de la liste, ou écrivez la grille sous « salaries ».",
    "“{text}” is no line of salaries like the others: the list stays a list. For a table, move this line out of the list, or write the scale under “salaries”.",
    "« {text} » n’est pas une ligne de salaires comme les autres : la liste reste une liste. Pour un tableau, sortez cette ligne de la liste, ou remplissez la grille des salaires.",
  ),
  "call-past": warning(
    "L’appel est ouvert alors que son dernier jour, le {date}, est passé. Écrivez « open: false », ou une autre date.",
    "The call is open although its last day, {date}, has passed. Write “open: false”, or another date.",
    "L’appel est ouvert alors que son dernier jour, le {date}, est passé. Décochez « Appel ouvert », ou choisissez une autre date.",
  ),
  "closes-before-opens": error(
    "L’appel fermerait le {closes}, avant d’ouvrir le {opens}. Écrivez un dernier jour qui vient après le premier.",
    "The call would close on {closes}, before it opens on {opens}. Write a last day that comes after the first.",
  ),
  "past-date": warning(
    "L’appel est ouvert, et le texte annonce une date passée : {date}. Mettez-la à jour.",
    "The call is open, and the text announces a day that has passed: {date}. Update it.",
  ),
  "empty-notice": warning(
    "L’appel est fermé, et « {key} » est vide : la page ne dit pas qu’il est fermé. Écrivez « title ».",
    "The call is closed, and “{key}” is empty: the page does not say so. Write “title”.",
    "L’appel est fermé, et l’avis est vide : la page ne dit pas qu’il est fermé. Écrivez sa phrase.",
  ),
  "near-layout": error(
    "« {written} » ne désigne aucun modèle connu : aucune page n’est faite de ce fichier. Vouliez-vous écrire « {instead} » ?",
    "“{written}” names no known layout: no page is made of this file. Did you mean “{instead}”?",
  ),
  "before-front-matter": warning(
    ({ found }) =>
      found === "mark"
        ? "Une marque invisible (BOM) précède la ligne `---` : la page est lue, mais d’autres outils n’y trouveraient pas ses clés. Enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM »."
        : "Des espaces ou des lignes vides précèdent la ligne `---` : la page est lue, mais d’autres outils n’y trouveraient pas ses clés. Effacez-les.",
    ({ found }) =>
      found === "mark"
        ? "An invisible mark (BOM) stands before the line `---`: the page is read, but other tools would not find its keys. Save the file as “UTF-8”, not as “UTF-8 with BOM”."
        : "Spaces or blank lines stand before the line `---`: the page is read, but other tools would not find its keys. Delete them.",
  ),
  "hidden-apply": info(
    "Le bouton « {title} » ne s’affiche pas tant que l’appel est fermé.",
    "The button “{title}” does not show while the call is closed.",
  ),
  "steps-twice": warning(
    "Le texte « desc » contient des étapes ({count}), et « steps » en donne aussi : celles du texte s’affichent en simple liste au-dessus. Mettez-les toutes dans « steps » (« dsfr-blocks check --rewrite steps » le fait), ou ôtez « steps ».",
    "The text “desc” holds steps ({count}), and “steps” gives some too: those of the text show as a plain list above. Put them all in “steps” (“dsfr-blocks check --rewrite steps” does), or take “steps” away.",
    "Le texte au-dessus contient déjà des étapes ({count}) : elles s’affichent en simple liste. Mettez-les toutes ici, une par une, ou ôtez celles-ci. Dans le dépôt, la commande « dsfr-blocks check --rewrite steps » les y met.",
  ),
  "skipped-step": info(
    "L’étape {number} suit l’étape {before} : les étapes gardent ces numéros. Vérifiez qu’il n’en manque pas.",
    "Step {number} follows step {before}: the steps keep these numbers. Check that none is missing.",
  ),
  "conformity-state": warning(
    (d) =>
      d.rate
        ? `« ${d.state} » ne va pas avec ${d.rate} % de critères respectés. Écrivez « ${d.instead} », ou corrigez le taux.`
        : `Sans audit en cours de validité, un site n’est pas « ${d.state} ». Ajoutez « audit », ou écrivez « ${d.instead} ».`,
    (d) =>
      d.rate
        ? `“${d.state}” does not go with ${d.rate}% of criteria met. Write “${d.instead}”, or correct the rate.`
        : `Without a valid audit, a site is not “${d.state}”. Add “audit”, or write “${d.instead}”.`,
    (d) =>
      d.rate
        ? `« ${d.state} » ne va pas avec ${d.rate} % de critères respectés. Choisissez « ${d.instead} », ou corrigez le taux.`
        : `Sans audit en cours de validité, un site n’est pas « ${d.state} ». Remplissez l’audit, ou choisissez « ${d.instead} ».`,
  ),
  "conformity-faults": warning(
    "Tous les critères sont respectés, et des non-conformités sont annoncées. Corrigez le taux, ou ôtez « nonConformities ».",
    "All criteria are met, and non-conformities are listed. Correct the rate, or take “nonConformities” away.",
    "Tous les critères sont respectés, et des non-conformités sont annoncées. Corrigez le taux, ou videz ce champ.",
  ),
  "wrong-rate": error(
    "Un taux va de 0 à 100, et celui-ci est {rate}. Écrivez celui de l’audit, en pour cent.",
    "A rate goes from 0 to 100, and this one is {rate}. Write that of the audit, in per cent.",
  ),
  "average-rate": warning(
    "Un taux moyen de {averageRate} % ne va pas avec {rate} % de critères respectés. Reprenez les deux taux de l’audit.",
    "An average rate of {averageRate}% does not go with {rate}% of criteria met. Take both rates from the audit again.",
  ),
  "updated-before-date": warning(
    "La déclaration serait mise à jour le {updated}, avant d’être établie le {date}. Corrigez l’un des deux jours.",
    "The statement would be updated on {updated}, before it was prepared on {date}. Correct one of the two days.",
  ),
  "old-statement": warning(
    "La déclaration date du {date} : elle n’est plus valable après trois ans. Évaluez de nouveau le site, et écrivez le jour de la mise à jour.",
    "The statement is of {date}: it is no longer valid after three years. Evaluate the site again, and write the day of the update.",
  ),
  "no-contact": error(
    "La déclaration ne dit pas à qui signaler un défaut. Écrivez « form » ou « email » sous « {key} ».",
    "The statement does not say whom to tell of a fault. Write “form” or “email” under “{key}”.",
    "La déclaration ne dit pas à qui signaler un défaut. Donnez un formulaire ou une adresse électronique.",
  ),
});
