/** The files that were dropped on a page, with all that is in dropped folders. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly File[]> {
  // Must be taken at once: the list is empty after the event.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, failed) => { (entry as FileSystemFileEntry).file(done, failed); })];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A folder is read in parts, until an empty one.
    const part = await new Promise<FileSystemEntry[]>((done, failed) => { reader.readEntries(done, failed); });
    if (part.length === 0) break;
    all.push(...part);
  }
  return (await Promise.all(all.map(filesIn))).flat();
}
