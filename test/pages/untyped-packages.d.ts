/** What the test pages use of packages that bring no types along. */

declare module 'react' {
  export type Node = unknown;
  export function useState<State>(initial: State | (() => State)): [State, (next: State | ((before: State) => State)) => void];
  export function useMemo<Value>(make: () => Value, on: readonly unknown[]): Value;
  export function useCallback<Handler>(handler: Handler, on: readonly unknown[]): Handler;
  export function useEffect(effect: () => undefined | (() => void), on?: readonly unknown[]): void;
  export function useLayoutEffect(effect: () => void, on?: readonly unknown[]): void;
  export function useRef<Value>(initial: Value): { current: Value };
  export function createElement(type: unknown, props?: object | null, ...children: Node[]): Node;
}

declare module 'react/jsx-runtime' {
  export namespace JSX {
    type ElementType = unknown;
    type IntrinsicElements = Record<string, Record<string, unknown>>;
  }
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: unknown): void };
}

declare module 'draft-js' {
  interface ContentState {
    getPlainText(between: string): string;
  }
  export interface EditorState {
    getCurrentContent(): ContentState;
  }
  export const EditorState: { createEmpty(): EditorState };
  export const RichUtils: { handleKeyCommand(state: EditorState, command: string): EditorState | null };
  export function Editor(props: object): unknown;
  export function convertToRaw(content: ContentState): object;
}

declare module 'trix' {
  namespace Trix {
    interface Element extends HTMLElement {
      /** What the form would send. */
      readonly value: string;
      readonly editor: { getDocument(): { toString(): string }; getSelectedRange(): readonly [start: number, end: number] };
    }
  }
  const Trix: { readonly config: { readonly undo: { interval: number } } };
  export default Trix;
}
