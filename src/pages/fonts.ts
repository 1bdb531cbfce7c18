import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The name the pages know the font by: Tinos, metrically Times New Roman, with every letter of Russia's languages. */
export const fontName = "Tinos";

/**
 * The faces of the font by their PostScript names. pdfmake keeps an opened font under that name, and only so does the
 * text inside an SVG find it; under any other name it would be looked for on the disk.
 */
export const faceNames = {
  normal: "Tinos-Regular",
  bold: "Tinos-Bold",
  italics: "Tinos-Italic",
  bolditalics: "Tinos-BoldItalic",
} as const;

/** Reads the faces from the font's package. pdfmake gets the bytes, so it needs no access to files. */
export function readFaces(): Record<keyof typeof faceNames, Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const face = (name: string) => readFileSync(resolve(`@expo-google-fonts/tinos/${name}.ttf`));
  return {
    normal: face("400Regular/Tinos_400Regular"),
    bold: face("700Bold/Tinos_700Bold"),
    italics: face("400Regular_Italic/Tinos_400Regular_Italic"),
    bolditalics: face("700Bold_Italic/Tinos_700Bold_Italic"),
  };
}
