/**
 * The elements that compiled content can make; a tree holds their place in this list, so that data from
 * elsewhere (a front matter that nobody compiled) makes no other. The order is part of the format: add at the end.
 */
export const TAGS: readonly string[] =
  "a img p li ul ol div section span strong em sup abbr code br h1 table caption thead tbody tr th td blockquote pre hr dfn main nav svg rect text a".split(
    " ",
  );

/** The host may have a component of its own for these two; the `a` at the end is the element itself. */
export const LINK = 0;
export const IMAGE = 1;
export const PARAGRAPH = 2;
