/** Saves what is ours as a file, as an answer to a press of the worker's, where the browser puts downloads. */
export function saveFile(name: string, content: string | Uint8Array, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
