import { displayWidth } from "./display-width.ts";

/** A text in lines of at most so many columns; a word that is longer is cut. A no-break space does not break. */
export function wrap(shown: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of shown.split(/[ \n\t]+/).flatMap((word) => pieces(word, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const character of word) {
    if (displayWidth(piece + character) > width) {
      cut.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...cut, piece];
}
