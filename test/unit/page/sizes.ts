/** happy-dom lays nothing out. From now on an element has the size its style attribute gives in px, else that of a roomy field. */
export function giveSizes(): void {
  const size = (side: 'width' | 'height', otherwise: number) => ({
    configurable: true,
    get(this: HTMLElement): number {
      const given = parseFloat(this.style[side]);
      return Number.isNaN(given) ? otherwise : given;
    },
  });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', size('width', 300));
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', size('height', 100));
}
