import { options } from 'preact';

/** The roots of views that stand in a page. */
const roots = new WeakSet<Node>();

/**
 * Lets a control act only while it stands in a view's own root. A page can take a node out of an open shadow root and
 * press it where nobody guards it.
 * @param root of a view that is shown in a page; pages of our own have none, and nothing changes there
 */
export function hearOnlyWithin(root: ShadowRoot): void {
  roots.add(root);
  if (options.vnode !== guardHandlers) {
    before = options.vnode;
    options.vnode = guardHandlers;
  }
}

let before: typeof options.vnode;

const guardHandlers: NonNullable<typeof options.vnode> = (vnode) => {
  if (typeof vnode.type === 'string') {
    const props = vnode.props as Record<string, unknown>;
    for (const [name, handler] of Object.entries(props)) {
      if (name.startsWith('on') && typeof handler === 'function') props[name] = withinRoot(handler as (event: Event) => void);
    }
  }
  before?.(vnode);
};

const withinRoot = (handler: (event: Event) => void) => (event: Event): void => {
  if (roots.has((event.currentTarget as Node).getRootNode())) handler(event);
};
