// What @types/pdfmake and @types/pdfkit leave out and we need.
import "pdfmake";

declare module "pdfmake" {
  /** Files pdfmake has in memory: it takes fonts from here before it asks the access policies. */
  export const virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Writes `info` into the XMP metadata, without escaping it. */
      _addInfo(): void;
    }
  }
}
