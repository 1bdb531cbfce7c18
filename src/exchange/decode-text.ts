import { UserError } from "../model/user-error.ts";

/** An encoding that Russian programs write their files in. */
export type Encoding = "utf-8" | "windows-1251" | "utf-16le" | "utf-16be";

/** A file's text, without the byte order mark, and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file: as its byte order mark says, else UTF-8, else windows-1251, which nothing in the bytes can prove. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  const decoded = encoding
    ? decodeAs(encoding, bytes)
    : (marked(bytes) ?? decodeAs("utf-8", bytes) ?? decodeAs("windows-1251", bytes));
  if (!decoded) throw new UserError(text.undecodable(encoding), text.chooseEncoding);
  if (forbidden.test(decoded.text)) throw new UserError(text.notText, text.saveAsText);
  return decoded;
}

/** NUL and the character that stands where bytes were lost: a text that has one is not a text, or not in this encoding. */
const forbidden = /[\0\uFFFD]/;

function marked(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs("utf-8", bytes);
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  return undefined;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const text = {
  undecodable: (encoding?: Encoding) =>
    encoding ? `Файл не прочитан в кодировке ${encoding}.` : "Кодировка файла не распознана.",
  chooseEncoding: "Укажите её: --encoding utf-8, windows-1251 или utf-16le.",
  notText: "Это не текстовый файл, или его кодировка указана неверно.",
  saveAsText: "Сохраните таблицу в Excel как «CSV UTF-8 (разделитель — запятая)».",
};
