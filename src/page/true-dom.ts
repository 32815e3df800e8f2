/**
 * The DOM's own properties of a node that may be a form. A form shows its controls as properties of its own, to us too:
 * in one that has an `<input name="parentElement">`, `form.parentElement` is that input.
 */
export const nodeTypeOf = (node: Node): number => Reflect.get(Node.prototype, 'nodeType', node) as number;
export const parentOf = (node: Node): ParentNode | null => Reflect.get(Node.prototype, 'parentNode', node) as ParentNode | null;
export const parentElementOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node) as Element | null;
export const firstChildOf = (node: Node): ChildNode | null => Reflect.get(Node.prototype, 'firstChild', node) as ChildNode | null;
export const nextSiblingOf = (node: Node): ChildNode | null => Reflect.get(Node.prototype, 'nextSibling', node) as ChildNode | null;
export const childNodesOf = (node: Node): NodeListOf<ChildNode> => Reflect.get(Node.prototype, 'childNodes', node) as NodeListOf<ChildNode>;
export const rootNodeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const contains = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);
export const localNameOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element) as string;
export const idOf = (element: Element): string => Reflect.get(Element.prototype, 'id', element) as string;
export const shadowRootOf = (element: Element): ShadowRoot | null => Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
export const assignedSlotOf = (element: Element): Element | null =>
  (Reflect.get(Element.prototype, 'assignedSlot', element) as Element | null | undefined) ?? null;
export const previousElementOf = (element: Element): Element | null =>
  Reflect.get(Element.prototype, 'previousElementSibling', element) as Element | null;
export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
