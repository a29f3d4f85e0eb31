/**
 * Returns the elements inside a node, in document order. Uses no selector: in jsdom, a search by selector takes longer than
 * parsing.
 */
export function listElements(root: ParentNode): Element[] {
  const elements: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
      elements.push(element);
      visit(element);
    }
  };
  visit(root);
  return elements;
}
