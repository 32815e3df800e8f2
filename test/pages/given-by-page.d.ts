export {};

declare global {
  /** What a case system would save of the editor on this page. The battery compares it with the extension on and off. */
  var savedModel: (() => string) | undefined;
  /** The text that the editor's own model holds, one line per paragraph. The battery compares it with the screen. */
  var textOfModel: (() => string) | undefined;
  /** Whether the editor goes by the selection that is on the screen: some take it over in their own time. */
  var hasSelection: (() => boolean) | undefined;
}
