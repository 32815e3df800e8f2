type Work = (lock: object | null) => unknown;
interface Options {
  readonly ifAvailable?: boolean;
  readonly signal?: AbortSignal;
}

/** One lock, as the browser has it for all tabs together. */
export class Locks {
  #held: Promise<unknown> = Promise.resolve();
  #isHeld = false;

  request(_name: string, ...given: readonly [Work] | readonly [Options, Work]): Promise<unknown> {
    const [options, work] = given.length === 1 ? [{}, given[0]] : given;
    if (options.ifAvailable && this.#isHeld) return Promise.resolve(work(null));
    const turn = this.#held.then(() => {
      options.signal?.throwIfAborted();
      this.#isHeld = true;
      return work({});
    }).finally(() => { this.#isHeld = false; });
    this.#isHeld = true;
    this.#held = turn.catch(() => undefined);
    return turn;
  }
}
