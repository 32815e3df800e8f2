/** TinyMCE as its makers advise it, in the place of `#editor`. */
globalThis.editTinyMce = (own) => {
  tinymce.init({
    selector: "#editor",
    license_key: "gpl",
    plugins: "lists",
    toolbar: "undo redo | bold italic | bullist",
    menubar: false,
    promotion: false,
    branding: false,
    ...own,
    init_instance_callback: (editor) => {
      editor.getBody().toggleAttribute("data-field", true);
      const shown = editor.getWin();
      /** What a case system would save. */
      shown.savedModel = () => editor.getContent();
      shown.textOfModel = () => {
        const { body } = new DOMParser().parseFromString(editor.getContent(), "text/html");
        // An empty paragraph is saved with a blank that does not break.
        return [...body.children].map(({ textContent }) => textContent.replace(/^\u00A0$/, "")).join("\n");
      };
    },
  });
};
