/** A form with its values put in: plain data, ready to be laid out on pages. What a golden file shows. */
export interface Layout {
  /** What the document is called in its properties and at the foot of each page. */
  readonly title: string;
  /** Day of the data, YYYY-MM-DD. */
  readonly date: string;
  /** The line at the foot of each page: what it was made from. */
  readonly foot: string;
  readonly draft: boolean;
  readonly page: PageSetup;
  readonly content: readonly Piece[];
}

/** The sheet of paper; lengths are in points, 1/72 inch. */
export interface PageSetup {
  readonly size: "A3" | "A4" | "A5";
  readonly orientation: "portrait" | "landscape";
  /** Left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number];
}

/** One piece of the content, and the keys of the template it was made from. */
export interface Piece {
  readonly path: readonly (string | number)[];
  readonly node: Node;
}

/**
 * A node of pdfmake, limited to the kinds and keys of `plain-node.ts`, or one of three of ours, which need the font:
 * `{ vertical, width, height }` is text turned upwards, `{ fitted, width, height }` text made small enough for its width,
 * and a table with `keep` is a grid whose last so many rows stay with what follows it.
 */
export type Node = { readonly [key: string]: NodeValue };
export type NodeValue = string | number | boolean | Node | readonly NodeValue[];

const paper = { A3: [841.89, 1190.55], A4: [595.28, 841.89], A5: [419.53, 595.28] } as const;

/** Width and height of the page in points. */
export function pageSides({ size, orientation }: PageSetup): readonly [number, number] {
  const [short, long] = paper[size];
  return orientation === "portrait" ? [short, long] : [long, short];
}

/** What is left of the page's width between the margins. */
export function contentWidth(page: PageSetup): number {
  return pageSides(page)[0] - page.margins[0] - page.margins[2];
}

/** What is left of the page's height between the margins. */
export function contentHeight(page: PageSetup): number {
  return pageSides(page)[1] - page.margins[1] - page.margins[3];
}
