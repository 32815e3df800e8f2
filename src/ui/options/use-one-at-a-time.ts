import { useRef } from 'preact/hooks';

/** Lets an act be begun only when the one before it is done: a second press does nothing. The button keeps its focus meanwhile. */
export function useOneAtATime(): (act: () => Promise<void>) => void {
  const isBusy = useRef(false);
  return (act) => {
    if (isBusy.current) return;
    isBusy.current = true;
    void act().finally(() => { isBusy.current = false; });
  };
}
