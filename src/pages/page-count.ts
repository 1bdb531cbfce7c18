/** How many pages a PDF made by kpgt has: листов, when each is printed on a sheet of its own. */
export function pageCount(pdf: Uint8Array): number {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return source.match(/\/Type \/Page\b/g)?.length ?? 0;
}
