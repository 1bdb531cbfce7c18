/** What a page was made from. It comes with the data, never from the clock: the same records give the same bytes. */
export interface Made {
  /** Day of the data, YYYY-MM-DD. */
  readonly date: string;
  /** SHA-256 of the data in hex, or its beginning. */
  readonly hash: string;
  /** Open attestations are among the data. */
  readonly draft: boolean;
  /** The template's file, for findings: templates/semester-sheet.yaml. */
  readonly file: string;
}
