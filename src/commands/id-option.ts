import { InvalidArgumentError } from "@commander-js/extra-typings";
import { whyUnsafeName } from "../store/reading/safe-name.ts";

/** An id that a person gives to something new: it becomes the name of a file, on every machine the same. */
export function idOption(typed: string): string {
  const id = typed.trim().normalize("NFC");
  const why = whyUnsafeName(id);
  if (why !== undefined) throw new InvalidArgumentError(text.unsafe(why));
  return id;
}

const text = { unsafe: (why: string) => `${why.slice(0, 1).toUpperCase()}${why.slice(1)}` };
