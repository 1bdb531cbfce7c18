/** Settings for editors: VS Code completes the keys of records, explains them in Russian and leaves their layout alone. */
export const editorFiles: Readonly<Record<string, string>> = {
  ".vscode/settings.json": json({
    "yaml.schemas": {
      "schemas/college.schema.json": "kpgt.yaml",
      "schemas/staff.schema.json": "staff.yaml",
      "schemas/program.schema.json": "programs/*.yaml",
      "schemas/group.schema.json": "groups/*.yaml",
      "schemas/student.schema.json": "students/*.yaml",
      "schemas/order.schema.json": "orders/*/*.yaml",
      "schemas/teaching.schema.json": "teaching/*/*.yaml",
      "schemas/attestation.schema.json": "attestations/*/*/*.yaml",
      "schemas/late-correction.schema.json": "corrections/**/*.yaml",
      "schemas/record-book.schema.json": "record-books/*.yaml",
      "schemas/journal.schema.json": "journals/*/*/*.yaml",
      "schemas/sitting.schema.json": "gia/**/*.yaml",
      "schemas/document.schema.json": "documents/**/*.yaml",
      "schemas/disclosure.schema.json": "disclosures/**/*.yaml",
      "schemas/paper.schema.json": "papers/**/*.yaml",
      "schemas/template.schema.json": "templates/*.yaml",
    },
    "yaml.schemaStore.enable": false,
    "yaml.format.enable": false,
    "yaml.yamlVersion": "1.2",
    "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true, "editor.formatOnSave": false },
    "files.eol": "\n",
    "files.encoding": "utf8",
    "files.insertFinalNewline": true,
    "files.exclude": { ".kpgt": true, schemas: true },
    "files.readonlyInclude": { "archive/**": true, "schemas/**": true },
  }),
  ".vscode/extensions.json": json({ recommendations: ["redhat.vscode-yaml"] }),
  ".editorconfig":
    "root = true\n\n[*.yaml]\ncharset = utf-8\nend_of_line = lf\nindent_style = space\nindent_size = 2\ninsert_final_newline = true\n",
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
