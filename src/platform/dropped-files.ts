import type { FilesToRead } from '../tally/merged.ts';

/** The files that were dropped on a page, with all that is in dropped folders; what the browser can't open, by name. */
export async function droppedFiles({ items }: DataTransfer): Promise<FilesToRead> {
  // Must be taken at once: the list is empty after the event.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  const unreadable: string[] = [];
  await Promise.all(entries.map((entry) => gather(entry, files, unreadable)));
  return { files, unreadable };
}

/** One that can't be read fails alone: the others still count. */
async function gather(entry: FileSystemEntry, files: File[], unreadable: string[]): Promise<void> {
  try {
    if (entry.isFile) files.push(await new Promise<File>((done, failed) => { (entry as FileSystemFileEntry).file(done, failed); }));
    else await gatherFolder(entry as FileSystemDirectoryEntry, files, unreadable);
  } catch {
    unreadable.push(entry.name);
  }
}

async function gatherFolder(folder: FileSystemDirectoryEntry, files: File[], unreadable: string[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // A folder is read in parts, until an empty one.
    const part = await new Promise<FileSystemEntry[]>((done, failed) => { reader.readEntries(done, failed); });
    if (part.length === 0) return;
    await Promise.all(part.map((entry) => gather(entry, files, unreadable)));
  }
}
