/** A file as it shall be after the commit; null takes it away. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}
