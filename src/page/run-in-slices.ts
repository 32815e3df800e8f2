/** What a keystroke may spend on analysis before the rest waits for a next task, in milliseconds. */
const FIRST_SLICE = 2;

/** What later tasks may spend: half a frame, so that no task nears 16 ms. */
const SLICE = 6;

/**
 * Runs work to its end without holding up the page: a little at once, the rest in tasks of its own.
 * @param work yields where it can pause
 * @param done gets the result; called before this returns when the first slice was enough
 * @param signal stops the work where it is; `done` is then not called
 */
export function runInSlices<Result>(
  work: Generator<void, Result>,
  done: (result: Result) => void,
  signal: AbortSignal,
): void {
  const slice = (budget: number): boolean => {
    const end = performance.now() + budget;
    do {
      const step = work.next();
      if (step.done === true) {
        done(step.value);
        return true;
      }
    } while (performance.now() < end);
    return false;
  };
  if (slice(FIRST_SLICE)) return;

  // A message is a task that, unlike a timer, is not held back for 4 ms.
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.close();
    signal.removeEventListener('abort', close);
  };
  signal.addEventListener('abort', close);
  port1.onmessage = () => {
    if (signal.aborted) return;
    if (slice(SLICE)) close();
    else port2.postMessage(null);
  };
  port2.postMessage(null);
}
