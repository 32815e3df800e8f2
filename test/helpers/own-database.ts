/** As much of the browser's database as keeps one thing: what is put in, in a store without tables. */
export function ownDatabase(kept: Map<unknown, unknown>) {
  const answering = (result: unknown) => {
    const request = { result, onsuccess: () => { /* Nobody asked yet. */ } };
    queueMicrotask(() => { request.onsuccess(); });
    return request;
  };
  const store = {
    get: (key: unknown) => answering(kept.get(key)),
    delete: (key: unknown) => answering(void kept.delete(key)),
    // A copy, as the browser makes: it can hold a key that cannot be taken out.
    put: (value: unknown, key: unknown) => answering(void kept.set(key, structuredClone(value))),
  };
  return { open: () => answering({ transaction: () => ({ objectStore: () => store }), close: () => undefined }) };
}
