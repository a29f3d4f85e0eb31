// jsdom has no layout, so no box contains the pointer: a click is on the text of its element
document.elementsFromPoint = () => [];
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
