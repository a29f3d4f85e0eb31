import { type AuditRule, review } from "./rule";

/** What a person has to look at: a question for each place that a criterion speaks of. */
export const REVIEWS = {
  "review-alternative": review(["1.3", "1.8"])`
    Cette alternative dit-elle ce que montre l’image ? Relisez-la dans son contexte ; un texte en image est à écrire en texte.
    Does this alternative say what the image shows? Read it in its context; a text in an image is to be written as text.`,
  "review-captcha": review(["1.4", "1.5"])`
    Ce captcha dit-il sa fonction, et a-t-il une autre voie ? Vérifiez son alternative, et l’accès sans image.
    Does this captcha say its purpose, and is there another way? Check its alternative, and the way in without a picture.`,
  "review-frame-title": review(["2.2"])`
    Ce titre dit-il ce que contient le cadre ? Relisez-le à côté du cadre.
    Does this title say what the frame holds? Read it beside the frame.`,
  "review-colour": review(["3.1"])`
    Une information n’est-elle dite que par la couleur ? Dites-la aussi en mots ou par une forme.
    Is something said by colour alone? Say it in words or by a shape too.`,
  "review-place": review(["10.9", "10.10"])`
    Une consigne tient-elle à la seule place ou à la seule forme ? Nommez ce dont il est question.
    Does an instruction depend on place or shape alone? Name what is meant.`,
  "review-transcript": review(["4.1", "4.2", "4.5"])`
    Ce média a-t-il une transcription ou une audiodescription ? Vérifiez qu’elle est à côté, et juste.
    Does this sound or video have a transcript or audio description? Check that it is beside it, and right.`,
  "review-captions": review(["4.3", "4.4"])`
    Cette vidéo a-t-elle des sous-titres ? Ils peuvent être dans l’image ; sinon, ajoutez une piste.
    Does this video have captions? They may be in its picture; otherwise add a track.`,
  "review-animation": review(["4.8", "4.9"])`
    Ce média a-t-il une alternative ? Ajoutez-la à côté, ou un lien vers elle.
    Does this medium have an alternative? Add it beside it, or a link to it.`,
  "review-table-title": review(["5.5"])`
    Ce titre dit-il le contenu du tableau ? Relisez-le à côté du tableau.
    Does this title say what the table holds? Read it beside the table.`,
  "review-table-summary": review(["5.1", "5.2"])`
    Ce tableau complexe a-t-il un résumé ? Dites dans caption comment il est fait.
    Does this complex table have a summary? Say in its caption how it is made.`,
  "review-link": review(["6.1"])`
    Ce lien se comprend-il dans son contexte ? Relisez-le avec sa phrase, ou nommez la page.
    Is this link understood in its context? Read it with its sentence, or name the page.`,
  "review-title": review(["8.6"])`
    Le titre parle-t-il bien de cette page ? Comparez-le au titre de niveau 1.
    Does the title speak of this page? Compare it with the level 1 heading.`,
  "review-status": review(["7.5"])`
    Ce message paraît-il après une action ? S’il le fait, donnez-lui role="status" ou role="alert".
    Does this message appear after an action? If so, give it role="status" or role="alert".`,
  "review-toggle": review(["7.1"])`
    Ce bouton dit-il s’il a ouvert quelque chose ? Donnez-lui aria-expanded.
    Does this button say whether it has opened something? Give it aria-expanded.`,
  "review-element": review(["8.9"])`
    Cet élément est-il employé pour son sens ? Un retrait ou un cadre se font en CSS.
    Is this element used for its meaning? An indent or a frame is made with CSS.`,
  "review-quote": review(["9.4"])`
    Est-ce une citation ? Mettez-la dans q ou blockquote.
    Is this a quotation? Put it in q or blockquote.`,
  "review-legend": review(["11.7"])`
    Cette légende dit-elle ce que l’on choisit ? Écrivez la question.
    Does this legend say what is chosen? Write the question.`,
  "review-label": review(["11.2", "11.3"])`
    Cette étiquette est-elle claire, et la même sur toutes les pages ? Relisez-la à côté du champ.
    Is this label clear, and the same on all pages? Read it beside its field.`,
  "review-error": review(["11.10", "11.11"])`
    Le message dit-il comment corriger ? Donnez le format attendu et un exemple.
    Does the message say how to correct it? Give the format and an example.`,
  "review-erasing": review(["11.12"])`
    Peut-on revenir sur cette action ? Demandez une confirmation, ou laissez annuler.
    Can this action be undone? Ask to confirm it, or let people cancel.`,
  "review-document": review(["13.3", "13.4"])`
    Ce document est-il accessible ? Vérifiez-le, ou offrez une version qui l’est.
    Is this document accessible? Check it, or offer a version that is.`,
  "review-cryptic": review(["13.5", "13.6"])`
    Ce signe a-t-il une alternative ? Dites en mots ce qu’il veut dire.
    Does this sign have an alternative? Say in words what it means.`,
  "review-drag": review(["13.10"])`
    Peut-on faire la même chose d’un geste simple ? Ajoutez des boutons.
    Can the same be done with a simple gesture? Add buttons.`,
} satisfies Record<string, AuditRule>;
