/** How many columns of a terminal a text takes: accents take none, East Asian letters and emoji two. */
export function displayWidth(shown: string): number {
  let width = 0;
  for (const character of shown.replace(styles, "").normalize("NFC"))
    width += nothing.test(character) ? 0 : double.test(character) ? 2 : 1;
  return width;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with an escape character
const styles = /\u001B\[\d+m/g;
const nothing = /^\p{M}$/u;
const double =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^\p{Emoji_Presentation}/u;
